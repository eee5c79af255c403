import type { Hypothesis } from "@afteraction/schema";
import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import { rateTest } from "../statistics/threshold-rate.ts";
import { inOrder } from "./evidence/in-order.ts";
import { certainShare } from "./evidence/stratified.ts";
import { init, merge, type Row, type State, state, step } from "./failure-loops/tally.ts";
import { decodeKey } from "./keys/call-key.ts";
import { known, type Known } from "./keys/census.ts";
import { decodeFailure } from "./keys/same-call.ts";

const options = z.object({
  usual: z.number().positive().max(0.9).default(0.25).meta({
    description: "Share of failures that may be followed by the same failing call before it counts as a loop",
  }),
  threshold: z.number().positive().max(0.5).default(0.1).meta({
    description: "δ: by how much the share of repeated failures must exceed the usual one to be worth a sentence",
  }),
  leastFailures: z.int().positive().default(20).meta({ description: "Rarer failures are not tested" }),
  leastSessions: z.int().min(2).default(10).meta({ description: "Failures of fewer sessions are not tested" }),
});
type Options = z.output<typeof options>;
type Loops = Hypothesis & { claim: "loops" };

function finish({ census, rows }: State, chosen: Options): Loops[] {
  const all = known(census);
  return inOrder(
    [...rows]
      .filter(([, { repeated }]) => repeated.n >= chosen.leastFailures && repeated.G >= chosen.leastSessions)
      .map(([failure, row]) => hypothesis(failure, row, all, chosen)),
  );
}

function hypothesis(failure: string, row: Row, all: Known, { usual, threshold }: Options): Loops {
  const { key, errorClass } = decodeFailure(failure);
  const { repeated, evidence } = row;
  const { rate, se, p } = rateTest(repeated, usual);
  const effect = rate - usual;
  const certain = effect > 0 ? certainShare(effect, se) : 0;
  return {
    analyzer: "failure-loops",
    family: "loop",
    type: "error_recovery",
    claim: "loops",
    subject: { ...decodeKey(key), errorClass },
    estimate: { value: rate, unit: "share", interval: { ...within(rate, 1.96 * se), level: 0.95 } },
    effect,
    threshold,
    p,
    replication: { model: "rate", se },
    support: { events: repeated.n + row.repeats, sessions: repeated.G, users: evidence.users.length },
    metrics: {
      share: rate,
      failures: repeated.n,
      repeats: row.repeats,
      longest: row.longest,
      sessions: evidence.sessions,
      ...(row.longest > 2 ? { longRun: row.longest } : {}),
    },
    ...(all.leftover(key) ? { withheld: "said per operation" } : {}),
    cost: { seconds: (row.repeatedMs / 1000) * certain, failures: row.repeats * certain },
    severity: "medium",
    examples: evidence.examples,
    lastSeen: evidence.lastSeen,
  };
}

const within = (rate: number, half: number) => ({ low: Math.max(0, rate - half), high: Math.min(1, rate + half) });

export default defineAnalyzer<State, Options, "loops">({
  id: "failure-loops",
  docs: {
    title: "Failure loops",
    question: "Which failing calls are repeated in a row, without anything in between?",
    method:
      "A run begins with a failed call and goes on while the very next step of its lane is the same call (tool, " +
      "operation and file) that fails with the same class. The share of runs of at least two is a ratio estimator over " +
      "sessions, tested one-sided against a usual share of one in four. Parallel calls are one step, so a batch of " +
      "failures is no loop.",
    assumptions: [
      "sessions are independent; the statement is about the people and agents in these logs",
      "an agent that uses one tool again and again repeats its failures by chance; below one in four this is usual",
    ],
    references: ["Cochran 1977", "Woodruff 1952"],
  },
  claims: {
    loops: {
      title: "{call} repeated after {errorClass}",
      description:
        "{share:percent} of {failures:count} failures of {call} ({errorClass:says}) were followed right away by the same " +
        "call with the same failure, in {sessions:count} sessions[[, up to {longRun:count} times in a row]].",
      recommendation:
        "[[{errorClass:mend}||Something else between two such calls: repeated as it is, it fails again.]]",
    },
  },
  options,
  state,
  init,
  step,
  merge,
  finish,
});
