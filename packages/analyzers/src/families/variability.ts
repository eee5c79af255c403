import type { Hypothesis } from "@afteraction/schema";
import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import { rateTest } from "../statistics/threshold-rate.ts";
import {
  decodeDurationKey,
  describedCalls,
  type DurationKey,
  durationSubject,
  severityOf,
  withheldDuration,
} from "./durations/duration-key.ts";
import { quantileOf } from "./durations/histogram.ts";
import { inOrder } from "./evidence/in-order.ts";
import { certainShare } from "./evidence/stratified.ts";
import { isShell } from "./keys/tool-kinds.ts";
import { init, merge, type Row, spreadOf, type State, state, step } from "./variability/tally.ts";

const options = z.object({
  factor: z.number().min(2).max(50).default(5).meta({
    description: "A call is far over the median from this many times the median on",
  }),
  usualShare: z.number().min(0.01).max(0.4).default(0.1).meta({
    description: "Durations of which at most this share is far over the median are no news",
  }),
  threshold: z.number().positive().max(0.5).default(0.05).meta({
    description: "δ: by how much that share must be exceeded to be worth a sentence",
  }),
  noticeableMs: z.number().nonnegative().default(3000).meta({
    description: "Milliseconds: nobody notices calls that are far over a median and still shorter than this",
  }),
  leastCalls: z.int().positive().default(50).meta({ description: "Rarer tools and operations are not tested" }),
  leastSessions: z.int().min(2).default(10).meta({ description: "Fewer sessions are not tested" }),
});
type Options = z.output<typeof options>;

function finish(tally: State, chosen: Options) {
  const spreads = [...tally].map(([key, row]) => [key, { ...row, ...spreadOf(row, chosen.factor) }] as const);
  const described = describedCalls(spreads.map(([key, { rates }]) => [key, rates.n] as const));
  return inOrder(
    spreads
      .filter(([, { rates }]) => rates.n >= chosen.leastCalls && rates.G >= chosen.leastSessions)
      .map(([key, spread]) => hypothesis(decodeDurationKey(key), spread, described, chosen)),
  );
}

function hypothesis(
  key: DurationKey,
  { rates, evidence, histogram }: Row & ReturnType<typeof spreadOf>,
  described: ReadonlyMap<string, number>,
  chosen: Options,
): Hypothesis & { claim: "variable" } {
  const [medianMs, p90Ms] = [quantileOf(histogram, 0.5), quantileOf(histogram, 0.9)];
  const { factor } = chosen;
  const overMs = factor * medianMs;
  const { rate, se, p } = rateTest(rates, chosen.usualShare);
  const effect = rate - chosen.usualShare;
  const withheld = withheldVariability(key, overMs, chosen) ?? withheldDuration(key, rates.n, described);
  return {
    analyzer: "variability",
    family: "variable",
    type: "performance",
    claim: "variable",
    subject: durationSubject(key),
    estimate: { value: rate, unit: "share", interval: { ...within(rate, 1.96 * se), level: 0.95 } },
    effect,
    threshold: chosen.threshold,
    p: Math.min(1, p),
    replication: { model: "effect", se, information: rates.n },
    support: { events: rates.n, sessions: rates.G, users: evidence.users.length },
    metrics: { medianMs, p90Ms, factor, share: rate, calls: rates.n, sessions: rates.G },
    ...(withheld === undefined ? {} : { withheld }),
    cost: { seconds: (rates.n * Math.max(0, effect) * certainShare(effect, se) * overMs) / 1000, failures: 0 },
    severity: severityOf(overMs),
    examples: evidence.examples,
    lastSeen: evidence.lastSeen,
  };
}

/** Why a spread is known without counting, or nobody's business. */
function withheldVariability(
  { tool, operation, quality }: DurationKey,
  overMs: number,
  { noticeableMs }: Options,
): string | undefined {
  if (quality === "elapsed") return "elapsed times vary with how long people take to answer";
  if (operation === undefined && isShell(tool)) return "its time is that of the commands it is given";
  return overMs < noticeableMs ? "even its slow calls are short" : undefined;
}

const within = (rate: number, half: number) => ({ low: Math.max(0, rate - half), high: Math.min(1, rate + half) });

export default defineAnalyzer<State, Options, "variable">({
  id: "variability",
  docs: {
    title: "Unpredictable durations",
    question: "Which calls take far longer than their median so often that the median says little?",
    method:
      "The share of calls that take longer than five times the median of the person who makes them (so that slow " +
      "machines are no spread), as a ratio estimator over sessions, tested one-sided against one in ten: what " +
      "logarithms of durations with a standard deviation of 1.26 have. The bound is the next quarter octave above " +
      "five medians, so the share is rather understated.",
    assumptions: [
      "sessions are independent; the statement is about the people in these logs",
      "only execution times count: elapsed times vary with people's answers",
      "a command is one kind of work: what `python` is given to do is not known here",
    ],
    references: ["Cochran 1977", "Woodruff 1952"],
  },
  claims: {
    variable: {
      title: "{call} takes unpredictably long",
      description:
        "{call} takes a median of {medianMs:duration}, but over {factor:factor} its usual time in {share:percent} of " +
        "its calls (p90 {p90Ms:duration}; {calls:count} calls in {sessions:count} sessions).",
      recommendation: "Its usual time is no limit: allow {p90Ms:duration}, and see what its slow calls have in common.",
    },
  },
  options,
  state,
  init,
  step,
  merge,
  finish,
});
