import type { Hypothesis } from "@afteraction/schema";
import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import { pooledDispersion } from "../statistics/dispersion.ts";
import { passesMargins } from "../statistics/effect.ts";
import { inOrder } from "./evidence/in-order.ts";
import { failuresAvoided, sharesOf, stratifiedCounts } from "./evidence/stratified.ts";
import { type CallKey, decodeKey, nameOf } from "./keys/call-key.ts";
import { known, type Known } from "./keys/census.ts";
import { keepsNotes } from "./keys/tool-kinds.ts";
import { init, merge, type Row, type State, state, step } from "./success-context/tally.ts";

const options = z.object({
  threshold: z.number().positive().max(1).default(0.05).meta({
    description: "δ: the smallest difference in success worth a sentence",
  }),
  leastCalls: z.int().positive().default(60).meta({ description: "Rarer tools and operations are not tested" }),
});
type Options = z.output<typeof options>;

function finish({ census, rows }: State, { threshold, leastCalls }: Options) {
  const all = known(census);
  const asked = [...rows].filter(
    ([key, { cell }]) => !isRepeat(key) && isCommon(key, all, leastCalls) && passesMargins(cell),
  );
  const dispersion = pooledDispersion(asked.map(([, { cell }]) => cell));
  return inOrder(asked.map(([key, row]) => hypothesis(key, row, { all, threshold, dispersion })));
}

/** That a call comes after the same call is nobody's choice of order, so it is not asked. */
function isRepeat(pair: string): boolean {
  const [before, subject] = pair.split("\n");
  return before === subject;
}

/** Rare keys are folded away, and so are the leftovers of a tool whose calls otherwise name their operation. */
function isCommon(pair: string, all: Known, leastCalls: number): boolean {
  const keys = pair.split("\n");
  const bare = keys.every((key) => decodeKey(key).operation === undefined);
  return keys.every((key) => all.events(key) >= leastCalls && (bare || !all.leftover(key)));
}

/** Why a true statement on an order is not worth a sentence. */
function useless(before: CallKey, subject: CallKey, all: Known): string | undefined {
  if (keepsNotes(before.tool) && keepsNotes(subject.tool)) return "the agent's own notes";
  const vague = [before, subject].some((key) => key.operation === undefined && all.acts(key.tool));
  return vague ? "said per operation" : undefined;
}

function hypothesis(
  pair: string,
  { cell, evidence }: Row,
  { all, threshold, dispersion }: { readonly all: Known; readonly threshold: number; readonly dispersion: number },
): Hypothesis & { claim: "precedes" } {
  const [before, subject] = pair.split("\n") as [string, string];
  const found = stratifiedCounts(cell, evidence, dispersion);
  const shares = sharesOf(cell, found.effect);
  const withheld = useless(decodeKey(before), decodeKey(subject), all);
  return {
    analyzer: "success-context",
    family: "ctx",
    type: "success_rate",
    claim: "precedes",
    subject: { ...decodeKey(subject), before: nameOf(before) },
    ...found,
    threshold,
    metrics: {
      ...shares,
      calls: cell.n1,
      sessions: evidence.sessions,
      ...(found.effect > 0 ? { betterShare: shares.share } : { worseShare: shares.share }),
    },
    ...(withheld === undefined ? {} : { withheld }),
    cost: { seconds: 0, failures: failuresAvoided(cell, found) },
    severity: (cell.y1 + cell.y0) / (cell.n1 + cell.n0) < 0.8 ? "high" : "low",
  };
}

export default defineAnalyzer<State, Options, "precedes">({
  id: "success-context",
  docs: {
    title: "What precedes success",
    question: "After which call does a tool succeed more, or less, often than it otherwise does in the same session?",
    method:
      "The calls of one tool in one lane of a session, whose previous call ended alike, form a stratum. Within it, " +
      "success after one previous call is compared with success after all others (Mantel–Haenszel risk difference, " +
      "session-robust). Parallel calls are one step; what a step follows is the call of the step before that " +
      "finished last.",
    assumptions: [
      "within a stratum, what came before is unrelated to how hard the call is",
      "sessions are independent",
      "an association is not a cause",
    ],
    references: ["Mantel & Haenszel 1959", "Liang 1985", "Zhang & Boos 1997"],
  },
  claims: {
    precedes: {
      title: "{call} after {before}",
      description:
        "{call} succeeds in {share:percent} of {calls:count} calls right after {before}, against " +
        "{restShare:percent} of comparable calls of the same sessions ({sessions:count} sessions; an association).",
      recommendation:
        "[[Where the order is free, {before} right before {call}: {betterShare:percent} of such calls succeed.]]" +
        "[[Where the order is free, something else than {before} right before {call}: {worseShare:percent} of such calls succeed.]]",
    },
  },
  options,
  state,
  init,
  step,
  merge,
  finish,
});
