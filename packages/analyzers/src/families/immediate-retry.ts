import type { Hypothesis } from "@afteraction/schema";
import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import type { Cell } from "../statistics/cell.ts";
import { passesMargins } from "../statistics/effect.ts";
import { recoveryCell } from "../statistics/recovery-score.ts";
import type { Evidence } from "./evidence/evidence.ts";
import { inOrder } from "./evidence/in-order.ts";
import { failuresAvoided, sharesOf, stratified } from "./evidence/stratified.ts";
import { againstBursts, burstBound } from "./immediate-retry/burst-null.ts";
import { init, merge, type Row, scoredRows, type State, state, step } from "./immediate-retry/tally.ts";
import { decodeKey } from "./keys/call-key.ts";
import { known, type Known } from "./keys/census.ts";
import { decodeFailure } from "./keys/same-call.ts";

const options = z.object({
  threshold: z.number().positive().max(1).default(0.1).meta({
    description: "δ: the smallest difference in success of the next try worth a sentence",
  }),
  leastSessionsPerArm: z.int().positive().default(10).meta({
    description: "Sessions that tried again right away, and sessions that did something else first",
  }),
  leastCalls: z.int().positive().default(60).meta({ description: "Rarer tools and operations are not tested" }),
});
type Options = z.output<typeof options>;
type Retry = Hypothesis & { claim: "retry" };

/** Session and row, in the order of the sessions' names. */
type Rows = readonly (readonly [string, Row])[];

function finish({ census, failures, bursts }: State, chosen: Options): Retry[] {
  const all = known(census);
  return inOrder(
    [...failures].flatMap(([failure, sessions]) => {
      const { key } = decodeFailure(failure);
      const rows = [...sessions].toSorted(([a], [b]) => (a < b ? -1 : 1));
      if (all.events(key) < chosen.leastCalls || !hasBothArms(rows, chosen.leastSessionsPerArm)) return [];
      const cell = recoveryCell(rows.flatMap(([session, row]) => scoredRows(session, row)));
      if (!passesMargins(cell)) return [];
      return [{ ...hypothesis(failure, rows, cell, burstBound(bursts.get(key)), chosen), ...worthOf(key, all) }];
    }),
  );
}

function hasBothArms(rows: Rows, least: number): boolean {
  const retried = rows.filter(([, { first, again }]) => first.a + again.a > 0);
  const other = rows.filter(([, { first, again }]) => first.n + again.n > first.a + again.a);
  return retried.length >= least && other.length >= least;
}

/** A true statement about the leftovers of a tool is not worth a sentence. */
const worthOf = (key: string, all: Known): Pick<Hypothesis, "withheld"> =>
  all.leftover(key) ? { withheld: "said per operation" } : {};

function hypothesis(failure: string, rows: Rows, cell: Cell, bound: number, { threshold }: Options): Retry {
  const { key, errorClass } = decodeFailure(failure);
  const evidence = evidenceOf(rows);
  const plain = stratified(cell, evidence);
  const { value: effect, p } = againstBursts(cell, bound);
  const shares = sharesOf(cell, plain.effect);
  return {
    analyzer: "immediate-retry",
    family: "retry",
    type: "error_recovery",
    claim: "retry",
    subject: { ...decodeKey(key), errorClass },
    ...plain,
    effect,
    p,
    threshold,
    metrics: {
      ...shares,
      tries: cell.n1,
      otherTries: cell.n0,
      sessions: evidence.sessions,
      ...(effect > 0 ? { betterShare: shares.share } : { worseShare: shares.share }),
    },
    cost: { seconds: 0, failures: failuresAvoided(cell, plain) },
    severity: "medium",
  };
}

/** The sessions that made the call again right away. */
function evidenceOf(rows: Rows): Evidence {
  const retried = rows.map(([, row]) => row).filter(({ first, again }) => first.a + again.a > 0);
  return {
    sessions: retried.length,
    users: [...new Set(retried.flatMap(({ user }) => (user === "" ? [] : [user])))].toSorted(),
    examples: retried
      .map(({ example }) => example)
      .toSorted()
      .slice(0, 3),
    lastSeen: retried.reduce((latest, { at }) => Math.max(latest, at), 0),
  };
}

export default defineAnalyzer<State, Options, "retry">({
  id: "immediate-retry",
  docs: {
    title: "Immediate retry",
    question:
      "After a failure, does the same call again right away succeed more, or less, often than after something else?",
    method:
      "An opportunity is a failed call that is made again (same tool, operation and file) within the next six calls of " +
      "its lane. Those made again as the very next step are compared with those before which something else was done, " +
      "by the success of the call. Strata are the user, how much fails in the session beside this tool, and whether " +
      "the failed call was itself a second try; sessions are the clusters. Failures come in bursts: a retry must fare " +
      "worse than the same call after another call failed before anything is said against it. Parallel calls that fail " +
      "alike are one.",
    assumptions: [
      "sessions of one user and level of failures are comparable",
      "sessions are independent",
      "an association is not a cause: a call is not repeated at random, and failures come in bursts",
    ],
    references: ["Mantel & Haenszel 1959", "Liang 1985", "Lehmann & Romano 2005, §3.7"],
  },
  claims: {
    retry: {
      title: "{call} again after {errorClass}",
      description:
        "After {call} failed ({errorClass:says}), the same call right away succeeds in {share:percent} of " +
        "{tries:count} cases, against {restShare:percent} of comparable cases in which something else came first " +
        "({sessions:count} sessions; an association).",
      recommendation:
        "[[Worth one more try as it is: {betterShare:percent} of such calls succeed.]]" +
        "[[Something else before the same call again: right away only {worseShare:percent} of such calls succeed.]]",
    },
  },
  options,
  state,
  init,
  step,
  merge,
  finish,
});
