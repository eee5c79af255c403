import type { Hypothesis } from "@afteraction/schema";
import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import type { Cell } from "../statistics/cell.ts";
import { passesMargins } from "../statistics/effect.ts";
import { init, merge, type Pair, type State, state, step } from "./error-prevention/tally.ts";
import { inOrder } from "./evidence/in-order.ts";
import { joinHalves } from "./evidence/split-cell.ts";
import { failuresAvoided, stratified } from "./evidence/stratified.ts";
import { decodeKey, nameOf } from "./keys/call-key.ts";
import { known, type Known } from "./keys/census.ts";
import { keepsNotes } from "./keys/tool-kinds.ts";

const options = z.object({
  threshold: z.number().positive().max(1).default(0.02).meta({
    description: "δ: by how much the share of calls with this error must be smaller to be worth a sentence",
  }),
  leastCalls: z.int().positive().default(60).meta({ description: "Rarer tools and operations are not tested" }),
});
type Options = z.output<typeof options>;
type Prevents = Hypothesis & { claim: "prevents" };

function finish({ census, pairs }: State, { threshold, leastCalls }: Options): Prevents[] {
  const all = known(census);
  return inOrder(
    [...pairs].flatMap(([text, pair]) => {
      if (text.split("\n").some((key) => all.events(key) < leastCalls)) return [];
      return [...pair.errors].flatMap(([errorClass, errors]) => {
        const cell = avoided(joinHalves(pair.exposure, errors));
        return passesMargins(cell) ? [hypothesis(text, errorClass, cell, pair, all, threshold)] : [];
      });
    }),
  );
}

/** Scores count errors; the outcome is a call without one, so that a positive effect prevents. */
const avoided = (cell: Cell): Cell => ({
  ...cell,
  U: -cell.U,
  K3: -cell.K3,
  uw: -cell.uw,
  y1: cell.n1 - cell.y1,
  y0: cell.n0 - cell.y0,
});

function withheldPrevention(keys: readonly string[], all: Known): string | undefined {
  if (keys.some((key) => keepsNotes(decodeKey(key).tool))) return "the agent's own notes";
  return keys.some(all.leftover) ? "said per operation" : undefined;
}

function hypothesis(
  text: string,
  errorClass: string,
  cell: Cell,
  { evidence }: Pair,
  all: Known,
  threshold: number,
): Prevents {
  const [before, subject] = text.split("\n") as [string, string];
  const found = stratified(cell, evidence);
  const withheld = withheldPrevention([before, subject], all);
  const errorShare = 1 - cell.y1 / cell.n1;
  return {
    analyzer: "error-prevention",
    family: "prev",
    type: "error_recovery",
    claim: "prevents",
    subject: { ...decodeKey(subject), errorClass, before: nameOf(before) },
    ...found,
    threshold,
    metrics: {
      errorShare,
      restErrorShare: Math.min(1, Math.max(0, errorShare + found.effect)),
      calls: cell.n1,
      sessions: evidence.sessions,
    },
    ...(withheld === undefined ? {} : { withheld }),
    cost: { seconds: 0, failures: failuresAvoided(cell, found) },
    severity: "medium",
  };
}

export default defineAnalyzer<State, Options, "prevents">({
  id: "error-prevention",
  docs: {
    title: "Error prevention",
    question: "Which errors come less often when something else was done shortly before the call?",
    method:
      "The calls of one key in one half of a lane, whose previous steps ended alike, form a stratum, second tries " +
      "apart. Within it, calls with a given step among the six before are compared with calls without it, by the " +
      "share that fails with one error class (Mantel–Haenszel risk difference, session-robust).",
    assumptions: [
      "within a stratum, what was done before is unrelated to how hard the call is",
      "sessions are independent",
      "an association is not a cause",
    ],
    references: ["Mantel & Haenszel 1959", "Liang 1985", "Zhang & Boos 1997"],
  },
  claims: {
    prevents: {
      title: "{before} before {call} against {errorClass}",
      description:
        "{call} fails ({errorClass:says}) in {errorShare:percent} of {calls:count} calls with {before} among the six " +
        "steps before, against {restErrorShare:percent} of comparable calls of the same sessions without it " +
        "({sessions:count} sessions; an association).",
      recommendation: "Where the order is free, {before} shortly before {call}.",
    },
  },
  options,
  state,
  init,
  step,
  merge,
  finish,
});
