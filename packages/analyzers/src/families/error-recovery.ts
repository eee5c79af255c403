import type { Hypothesis } from "@afteraction/schema";
import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import { passesMargins } from "../statistics/effect.ts";
import { recoveryCell } from "../statistics/recovery-score.ts";
import { evidenceOf, recoveryRow } from "./error-recovery/arms.ts";
import { init, merge, type Row, type State, state, step } from "./error-recovery/tally.ts";
import { inOrder } from "./evidence/in-order.ts";
import { failuresAvoided, sharesOf, stratified } from "./evidence/stratified.ts";
import { decodeKey, nameOf } from "./keys/call-key.ts";
import { known, type Known } from "./keys/census.ts";
import { keepsNotes } from "./keys/tool-kinds.ts";

const options = z.object({
  threshold: z.number().positive().max(1).default(0.1).meta({
    description: "δ: the smallest difference in success of the next try worth a sentence",
  }),
  leastSessionsPerArm: z.int().positive().default(10).meta({
    description: "Sessions that took the action, and sessions that took another one first",
  }),
  leastCalls: z.int().positive().default(60).meta({ description: "Rarer tools and operations are not tested" }),
});
type Options = z.output<typeof options>;

/** The sessions of one failure, in a fixed order. */
type Rows = readonly Row[];

function finish({ census, failures }: State, chosen: Options) {
  const all = known(census);
  return inOrder(
    [...failures].flatMap(([failure, sessions]) => {
      const [key] = failure.split("\n") as [string];
      const rows = [...sessions].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
      return all.events(key) < chosen.leastCalls ? [] : ofFailure(failure, rows, all, chosen);
    }),
  );
}

function ofFailure(failure: string, rows: Rows, all: Known, chosen: Options): (Hypothesis & { claim: "recovers" })[] {
  const [key] = failure.split("\n");
  const actions = [...new Set(rows.flatMap(({ arms }) => [...arms.keys()]))];
  return actions
    .filter((action) => action !== key && all.events(action) >= chosen.leastCalls)
    .filter((action) => hasBothArms(rows, action, chosen.leastSessionsPerArm))
    .flatMap((action) => hypothesis(failure, action, rows, chosen.threshold) ?? []);
}

function hasBothArms(rows: Rows, action: string, least: number): boolean {
  const taken = rows.filter(({ arms }) => arms.has(action));
  const other = rows.filter(({ arms, n }) => n > (arms.get(action)?.a ?? 0));
  return taken.length >= least && other.length >= least;
}

function hypothesis(
  failure: string,
  action: string,
  rows: Rows,
  threshold: number,
): (Hypothesis & { claim: "recovers" }) | undefined {
  const cell = recoveryCell(rows.map((row) => recoveryRow(row, action)));
  if (!passesMargins(cell)) return undefined;
  const [key, errorClass] = failure.split("\n") as [string, string];
  const evidence = evidenceOf(rows, action);
  const found = stratified(cell, evidence);
  const shares = sharesOf(cell, found.effect);
  return {
    analyzer: "error-recovery",
    family: "rec",
    type: "error_recovery",
    claim: "recovers",
    subject: { ...decodeKey(key), errorClass: JSON.parse(errorClass) as string, by: nameOf(action) },
    ...found,
    threshold,
    metrics: {
      ...shares,
      tries: cell.n1,
      otherTries: cell.n0,
      sessions: evidence.sessions,
      ...(found.effect > 0 ? { betterShare: shares.share } : { worseShare: shares.share }),
    },
    ...(keepsNotes(decodeKey(action).tool) ? { withheld: "the agent's own notes" } : {}),
    cost: { seconds: 0, failures: failuresAvoided(cell, found) },
    severity: "medium",
  };
}

export default defineAnalyzer<State, Options, "recovers">({
  id: "error-recovery",
  docs: {
    title: "Error recovery",
    question:
      "After a failure, which first action leads to success of the next try more, or less, often than other first " +
      "actions?",
    method:
      "An opportunity is a failed call that is tried again within the next six calls of its lane. The first action " +
      "after it is compared with all other first actions, an immediate retry among them, by the success of the next " +
      "try. Strata are the user and how much fails in the session beside this tool; sessions are the clusters.",
    assumptions: [
      "sessions of one user and level of failures are comparable",
      "sessions are independent",
      "an association is not a cause: a first action that itself failed makes the next try fail",
    ],
    references: ["Mantel & Haenszel 1959", "Liang 1985"],
  },
  claims: {
    recovers: {
      title: "{by} after {errorClass} of {call}",
      description:
        "After {call} failed ({errorClass:says}), the next try succeeds in {share:percent} of {tries:count} cases that " +
        "began with {by}, against {restShare:percent} of comparable cases that began otherwise ({sessions:count} " +
        "sessions; an association).",
      recommendation:
        "[[Worth trying first: {by}, as {betterShare:percent} of such next tries succeed.]]" +
        "[[Not {by} first: {worseShare:percent} of such next tries succeed.]]",
    },
  },
  options,
  state,
  init,
  step,
  merge,
  finish,
});
