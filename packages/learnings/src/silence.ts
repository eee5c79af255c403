import type { LearningType, Silence } from "@afteraction/schema";
import { admit, holdsUp, objectionToFinding } from "./admission.ts";
import { type Assessed, defaultThresholds, type Thresholds } from "./assessed.ts";
import { nearest } from "./candidate.ts";
import { count } from "./quantity.ts";

/** How much there was to learn from. */
export interface SilenceFacts {
  readonly sessions: number;
  readonly events: number;
  /** Calls with a duration. */
  readonly timed: number;
  /** Failed calls. */
  readonly errors: number;
  /** Calls refused for a mistake in the call itself. */
  readonly validations: number;
}

/** Why a type of learning can be silent for want of material, and from how much on it speaks. */
interface Need {
  readonly type: LearningType;
  /** What must exist at all, and the words for its absence. */
  readonly material: (facts: SilenceFacts) => number;
  readonly without: string;
  /** Sessions from which a plain effect is found, and the words; measured on simulated logs (docs: power). */
  readonly sessions: number;
  readonly from: string;
}

const needs: readonly Need[] = [
  {
    type: "performance",
    material: ({ timed }) => timed,
    without: "carries a duration",
    sessions: 100,
    from: "a tool twice as slow as the others shows from about 100",
  },
  {
    type: "error_recovery",
    material: ({ errors }) => errors,
    without: "failed, so there was nothing to recover from",
    sessions: 300,
    from: "what helps after a failure shows from about 300, a failure that keeps coming back from 3 in which it occurs",
  },
  {
    type: "workflow",
    material: ({ events }) => events,
    without: "was read",
    sessions: 300,
    from: "a strong workflow shows in about three of five cases from 300",
  },
  {
    type: "validation",
    material: ({ validations }) => validations,
    without: "was refused for a mistake in the call",
    sessions: 100,
    from: "calls refused 2.5 times as often as others show nearly always from about 100",
  },
  {
    type: "success_rate",
    material: ({ errors }) => errors,
    without: "failed, so nothing could succeed more often",
    sessions: 300,
    from: "a call that clearly helps the next one shows from about 300",
  },
];

const plural = (amount: number, one: string): string => `${count(amount)} ${one}${amount === 1 ? "" : "s"}`;

/** The reasons that held findings back, most frequent first; three are enough to understand. */
function heldBack(findings: readonly Assessed[]): string {
  const counts = new Map<string, number>();
  for (const reason of findings.map(objectionToFinding))
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const rows = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 3);
  return rows.map(([reason, amount]) => `${reason} (${count(amount)})`).join("; ");
}

/** What became of the statements that had enough data to be tested. */
function testedReason(rows: readonly Assessed[], thresholds: Thresholds): string {
  if (rows.length === 0) return "Nothing occurs often enough, in enough sessions, to be tested.";
  const findings = rows.filter((row) => holdsUp(row, thresholds));
  const tested = `${plural(rows.length, "statement")} ${rows.length === 1 ? "was" : "were"} tested`;
  if (findings.length === 0) return `${tested}; none holds up.`;
  const held = heldBack(findings);
  const hold = findings.length === 1 ? "1 holds up and is" : `${count(findings.length)} hold up and are`;
  if (held === "") return `${tested}; ${hold} held by the ledger (rejected, snoozed, or waiting for the next look).`;
  return `${tested}; ${hold} not worth a sentence: ${held}.`;
}

function reasonOf(need: Need, rows: readonly Assessed[], facts: SilenceFacts, thresholds: Thresholds): string {
  if (facts.events === 0) return "No tool call was read.";
  if (rows.length === 0 && need.material(facts) === 0)
    return facts.events === 1
      ? "The only call that was read leaves nothing to test."
      : `None of the ${count(facts.events)} calls ${need.without}.`;
  const few = facts.sessions < need.sessions ? `${plural(facts.sessions, "session")}; ${need.from}. ` : "";
  return `${few}${testedReason(rows, thresholds)}`;
}

/** The types with a finding of this run, where the caller does not know of more from the ledger. */
const speakingTypes = (assessed: readonly Assessed[], thresholds: Thresholds): Set<LearningType> =>
  new Set(admit(assessed, thresholds).published.map(({ hypothesis }) => hypothesis.type));

/**
 * Why each type of learning that says nothing says nothing, in one paragraph with numbers, and the candidate that
 * comes nearest. `speaking`: types with a published learning (default: by this run's findings).
 */
export function silence(
  assessed: readonly Assessed[],
  facts: SilenceFacts,
  thresholds: Thresholds = defaultThresholds,
  speaking: ReadonlySet<LearningType> = speakingTypes(assessed, thresholds),
): Silence[] {
  return needs
    .filter(({ type }) => !speaking.has(type))
    .map((need) => {
      const rows = assessed.filter(({ hypothesis }) => hypothesis.type === need.type);
      return { type: need.type, reason: reasonOf(need, rows, facts, thresholds), nearest: nearest(rows, thresholds) };
    });
}
