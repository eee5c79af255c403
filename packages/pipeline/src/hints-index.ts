import { analyzers } from "@afteraction/analyzers";
import { objectionToLine } from "@afteraction/context";
import { byWorth, type Claim, type Learning, type LedgerEntry, slotNameSchema } from "@afteraction/schema";
import { contextBytes, type FailureHint, type HintIndex, leastConfidence, sizeOf } from "./hints-shape.ts";
import { retold } from "./retold.ts";

/** Facts that help before anything has failed. */
const sessionClaims: ReadonlySet<Claim> = new Set(["recurs", "slow", "recovers", "precedes", "invalid"]);

/** A session gets five at most; the rest stands in for what its context files say already. */
const mostCandidates = 20;

/** A ledger entry, and whether its file is in the commit that is checked out. */
export interface Candidate {
  readonly entry: LedgerEntry;
  readonly isCommitted: boolean;
}

/**
 * Whether agents may be told of it at run time: active; accepted by a person, or merged (its file is committed); not
 * switched off; sure enough; and nobody's personal habit.
 */
function mayBeTold({ entry, isCommitted }: Candidate): boolean {
  const { status, judged, reason, hint, doubted, confidence, subject } = entry;
  const isAccepted = judged !== undefined || reason !== undefined || isCommitted;
  if (status !== "active" || !isAccepted || hint === false || doubted !== undefined) return false;
  return confidence >= leastConfidence && subject.user === undefined;
}

/** The fact alone, and what worked instead where it does not say so: no advice, which an agent may take for an order. */
function hintText({ description, instead }: Learning): string {
  const fact = description.trim().replace(/(?<![.!?])$/, ".");
  return instead === undefined || fact.includes(`\`${instead}\``) ? fact : `${fact} Instead: \`${instead}\`.`;
}

/** Whether the logs show what helps after this failure: that much is asked of a hint, not only that it is known. */
function knowsRecovery({ claim, instead, effect }: Learning): boolean {
  if (claim === "recurs") return instead !== undefined;
  return claim === "retry" || (claim === "recovers" && effect > 0);
}

function failureHint(learning: Learning): FailureHint[] {
  const { id, subject } = learning;
  const { tool, operation, errorClass } = subject;
  if (tool === undefined || errorClass === undefined || !knowsRecovery(learning)) return [];
  const slots = slotNameSchema.options.flatMap((name) =>
    subject[name] === undefined ? [] : [[name, subject[name]] as const],
  );
  const text = hintText(learning);
  const fits = sizeOf(text) <= contextBytes.failure;
  return fits ? [{ id, tool, ...(operation === undefined ? {} : { operation }), errorClass, slots, text }] : [];
}

/**
 * Everything that may be said at run time, most worth first. Pure; the order of the entries does not matter. What the
 * ledger's files say is not repeated: sentences are made again from claim, subject and numbers.
 */
export function hintIndex(
  candidates: readonly Candidate[],
  rest: Pick<HintIndex, "fingerprint" | "contextFiles">,
): HintIndex {
  const entries = candidates.filter(mayBeTold).map(({ entry }) => entry);
  const { learnings } = retold(entries, { analyzers, category: "{type}_{impact}" });
  const told = learnings.filter((each) => objectionToLine(hintText(each)) === undefined).toSorted(byWorth);
  const session = told
    .filter(({ claim }) => sessionClaims.has(claim))
    .map((each) => ({ id: each.id, text: hintText(each) }));
  return { version: 1, ...rest, failures: told.flatMap(failureHint), session: session.slice(0, mostCandidates) };
}
