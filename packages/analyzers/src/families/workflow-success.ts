import type { Hypothesis } from "@afteraction/schema";
import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import { passesMargins } from "../statistics/effect.ts";
import { inOrder } from "./evidence/in-order.ts";
import { failuresAvoided, sharesOf, stratified } from "./evidence/stratified.ts";
import { decodeKey, nameOf } from "./keys/call-key.ts";
import { known, type Known } from "./keys/census.ts";
import { keepsNotes } from "./keys/tool-kinds.ts";
import { init, merge, type Row, type State, state, step } from "./workflow-success/tally.ts";
import { overlapsItself } from "./workflows/overlap.ts";

const options = z.object({
  threshold: z.number().positive().max(1).default(0.05).meta({
    description: "δ: the smallest difference in success of the last step worth a sentence",
  }),
  longest: z.int().min(3).max(7).default(7).meta({ description: "Steps of the longest workflow looked for" }),
  leastCalls: z.int().positive().default(60).meta({ description: "Rarer tools and operations are not tested" }),
});
type Options = z.output<typeof options>;
type Succeeds = Hypothesis & { claim: "succeeds" };

function finish({ census, rows }: State, { threshold, leastCalls }: Options): Succeeds[] {
  const all = known(census);
  return inOrder(
    [...rows].flatMap(([word, row]) => {
      const keys = word.split("\n");
      if (!passesMargins(row.cell) || overlapsItself(keys) || repeatsItsEnd(keys)) return [];
      return keys.some((key) => all.events(key) < leastCalls) ? [] : [hypothesis(keys, row, all, threshold)];
    }),
  );
}

/** A last step that came before is known to have succeeded then, else this were a second try: no fair comparison. */
const repeatsItsEnd = (keys: readonly string[]): boolean => keys.indexOf(keys.at(-1)!) < keys.length - 1;

/** Why a true statement on a workflow is not worth a sentence. */
function withheldSuccess(keys: readonly string[], all: Known): string | undefined {
  const steps = keys.slice(0, -1);
  if (steps.every((key) => keepsNotes(decodeKey(key).tool))) return "the agent's own notes";
  if (keepsNotes(decodeKey(keys.at(-1)!).tool)) return "the agent's own notes";
  return keys.some(all.leftover) ? "said per operation" : undefined;
}

function hypothesis(keys: readonly string[], { cell, evidence }: Row, all: Known, threshold: number): Succeeds {
  const found = stratified(cell, evidence);
  const shares = sharesOf(cell, found.effect);
  const withheld = withheldSuccess(keys, all);
  return {
    analyzer: "workflow-success",
    family: "wsuc",
    type: "workflow",
    claim: "succeeds",
    subject: { sequence: keys.map(nameOf) },
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
    severity: "medium",
  };
}

export default defineAnalyzer<State, Options, "succeeds">({
  id: "workflow-success",
  docs: {
    title: "Workflow success",
    question:
      "After which 2 to 6 steps does a call succeed more, or less, often than it otherwise does in the same session?",
    method:
      "Runs of one key are collapsed, lane by lane; parallel calls are one step, known by the call that finished last. " +
      "The calls of one key in one lane, whose previous call ended alike, form a stratum, second tries apart. Within it, " +
      "success after one beginning is compared with success after all others (Mantel–Haenszel risk difference, " +
      "session-robust). Words that overlap themselves or hold their last step twice are not tested; those of more than three steps count in sessions " +
      "in which they come twice.",
    assumptions: [
      "within a stratum, the way to a call is unrelated to how hard it is",
      "sessions are independent",
      "an association is not a cause",
    ],
    references: ["Mantel & Haenszel 1959", "Liang 1985", "Zhang & Boos 1997"],
  },
  claims: {
    succeeds: {
      title: "{sequence}",
      description:
        "The last step of {sequence} succeeds in {share:percent} of {calls:count} cases, against {restShare:percent} of " +
        "comparable calls of the same sessions after other steps ({sessions:count} sessions; an association).",
      recommendation:
        "[[Where the order is free, this one: {betterShare:percent} of such last steps succeed.]]" +
        "[[Where the order is free, another one: only {worseShare:percent} of such last steps succeed.]]",
    },
  },
  options,
  state,
  init,
  step: (tally, session, { longest }) => step(tally, session, longest),
  merge,
  finish,
});
