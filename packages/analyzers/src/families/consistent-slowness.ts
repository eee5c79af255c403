import type { Hypothesis } from "@afteraction/schema";
import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import { rateTest, type RateTest } from "../statistics/threshold-rate.ts";
import { ascending, init, merge, type Row, type State, state, step } from "./consistent-slowness/tally.ts";
import {
  decodeDurationKey,
  describedCalls,
  durationSubject,
  severityOf,
  withheldDuration,
} from "./durations/duration-key.ts";
import { quantileOf } from "./durations/histogram.ts";
import { inOrder } from "./evidence/in-order.ts";
import { certainShare } from "./evidence/stratified.ts";

/** Most calls: H0 says that at most half of them lie above the threshold. */
const HALF = 0.5;

const options = z.object({
  thresholdsMs: z.array(z.number().positive()).min(1).default([3000, 5000]).meta({
    description: "Milliseconds; the largest that most calls exceed is reported",
  }),
  level: z.number().positive().max(0.2).default(0.05).meta({
    description: "A longer threshold is taken where the share of calls above it exceeds one half by δ at this p-value",
  }),
  threshold: z.number().positive().max(0.4).default(0.1).meta({
    description: "δ: by how much the share of slow calls must exceed one half to be worth a sentence",
  }),
  leastCalls: z.int().positive().default(20).meta({ description: "Rarer tools and operations are not tested" }),
  leastSessions: z.int().min(2).default(10).meta({ description: "Fewer sessions are not tested" }),
});
type Options = z.output<typeof options>;

function finish(tally: State, chosen: Options) {
  const described = describedCalls([...tally].map(([key, { rates }]) => [key, rates[0]!.n] as const));
  return inOrder(
    [...tally]
      .filter(([, { rates }]) => rates[0]!.n >= chosen.leastCalls && rates[0]!.G >= chosen.leastSessions)
      .map(([key, each]) => hypothesis(key, each, described, chosen)),
  );
}

/**
 * Fixed sequence: the largest threshold that most calls exceed by δ, after all smaller ones; else the smallest. Its p,
 * against one half, is the largest on the way, so that choosing costs nothing.
 */
function chosenTest(rates: Row["rates"], chosen: Options): RateTest & { readonly overMs: number } {
  const bounds = ascending(chosen);
  const failing = rates.findIndex((rate) => rateTest(rate, HALF + chosen.threshold).p > chosen.level);
  const last = Math.max(0, (failing === -1 ? rates.length : failing) - 1);
  const tests = rates.slice(0, last + 1).map((rate) => rateTest(rate, HALF));
  return { ...tests[last]!, p: Math.max(...tests.map(({ p }) => p)), overMs: bounds[last]! };
}

function hypothesis(
  encoded: string,
  { rates, evidence, histogram }: Row,
  described: ReadonlyMap<string, number>,
  chosen: Options,
): Hypothesis & { claim: "slow" } {
  const key = decodeDurationKey(encoded);
  const { rate, se, p, overMs } = chosenTest(rates, chosen);
  const { n: calls, G: sessions } = rates[0]!;
  const medianMs = quantileOf(histogram, 0.5);
  const withheld = withheldDuration(key, calls, described);
  const effect = rate - HALF;
  const excess = effect > 0 ? Math.max(0, medianMs - overMs) : 0;
  return {
    analyzer: "consistent-slowness",
    family: "slow",
    type: "performance",
    claim: "slow",
    subject: durationSubject(key),
    estimate: { value: rate, unit: "share", interval: { ...within(rate, 1.96 * se), level: 0.95 } },
    effect,
    threshold: chosen.threshold,
    p,
    replication: { model: "rate", se },
    support: { events: calls, sessions, users: evidence.users.length },
    metrics: {
      medianMs,
      p90Ms: quantileOf(histogram, 0.9),
      overMs,
      share: rate,
      calls,
      sessions,
      ...(key.quality === "elapsed" ? { elapsedCalls: calls } : {}),
    },
    ...(withheld === undefined ? {} : { withheld }),
    cost: { seconds: (calls * excess * certainShare(effect, se)) / 1000, failures: 0 },
    severity: severityOf(medianMs),
    examples: evidence.examples,
    lastSeen: evidence.lastSeen,
  };
}

const within = (rate: number, half: number) => ({ low: Math.max(0, rate - half), high: Math.min(1, rate + half) });

export default defineAnalyzer<State, Options, "slow">({
  id: "consistent-slowness",
  docs: {
    title: "Consistently slow tools",
    question: "Which tools take longer than 3 or 5 seconds in most of their calls?",
    method:
      "The share of calls above a threshold, as a ratio estimator over sessions, tested one-sided against one half. " +
      "Thresholds form a fixed sequence: 5 s is said only where clearly more than half exceed it. Measured and " +
      "elapsed times are tested apart.",
    assumptions: [
      "sessions are independent; the statement is about the people in these logs",
      "elapsed times hold permission prompts and other waiting",
    ],
    references: ["Cochran 1977", "Woodruff 1952"],
  },
  claims: {
    slow: {
      title: "{call} is slow",
      description:
        "{call} takes a median of {medianMs:duration} (p90 {p90Ms:duration}; {calls:count} calls in " +
        "{sessions:count} sessions); {share:percent} of its calls take longer than {overMs:duration}" +
        "[[; all {elapsedCalls:count} times are elapsed, waiting included]].",
      recommendation:
        "[[One {operation} in ten takes longer than {p90Ms:duration}: give it that time, or run it in the " +
        "background.||One call in ten takes longer than {p90Ms:duration}: where one call will do, do not make several.]]",
    },
  },
  options,
  state,
  init,
  step,
  merge,
  finish,
});
