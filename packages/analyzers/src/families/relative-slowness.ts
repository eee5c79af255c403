import type { Hypothesis } from "@afteraction/schema";
import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import { passesMargins } from "../statistics/effect.ts";
import {
  decodeDurationKey,
  describedCalls,
  durationSubject,
  severityOf,
  withheldDuration,
} from "./durations/duration-key.ts";
import { quantileOf, without } from "./durations/histogram.ts";
import type { Quality } from "./durations/timed-call.ts";
import { inOrder } from "./evidence/in-order.ts";
import { certainShare, stratified } from "./evidence/stratified.ts";
import { emptyPool, init, merge, type Pool, type Row, type State, state, step } from "./relative-slowness/tally.ts";

const options = z.object({
  threshold: z.number().positive().max(0.5).default(0.1).meta({
    description: "δ: the smallest P(a call takes longer than another call of its session) − ½ worth a sentence",
  }),
  leastShareOfTime: z.number().min(0).max(1).default(0.1).meta({
    description: "What takes less than this share of all tool time is no bottleneck",
  }),
  leastCalls: z.int().positive().default(60).meta({ description: "Rarer tools and operations are not tested" }),
});
type Options = z.output<typeof options>;

function finish({ pools, rows }: State, chosen: Options) {
  const described = describedCalls([...rows].map(([key, { cell }]) => [key, cell.n1] as const));
  return inOrder(
    [...rows]
      .filter(([, { cell }]) => cell.n1 >= chosen.leastCalls && passesMargins(cell))
      .map(([key, each]) => hypothesis(key, each, pools, described, chosen)),
  );
}

function hypothesis(
  encoded: string,
  each: Row,
  pools: ReadonlyMap<string, Pool>,
  described: ReadonlyMap<string, number>,
  { threshold, leastShareOfTime }: Options,
): Hypothesis & { claim: "slower" } {
  const key = decodeDurationKey(encoded);
  const found = stratified(each.cell, each.evidence);
  const metrics = metricsOf(key.quality, each, pools.get(key.quality) ?? emptyPool(), found.effect + 0.5);
  const withheld = withheldDuration(key, metrics.calls, described) ?? tooSmall(metrics, leastShareOfTime);
  return {
    analyzer: "relative-slowness",
    family: "dur",
    type: "performance",
    claim: "slower",
    subject: durationSubject(key),
    ...found,
    estimate: superiority(found.estimate),
    threshold,
    metrics,
    ...(withheld === undefined ? {} : { withheld }),
    cost: { seconds: costOf(metrics, found), failures: 0 },
    severity: severityOf(metrics.medianMs),
  };
}

/** Below this median, in milliseconds, nobody waits for a call, however slow it is beside the others. */
const NOTICEABLE = 1000;

function tooSmall({ shareOfTime, medianMs }: ReturnType<typeof metricsOf>, least: number): string | undefined {
  if (shareOfTime < least) return "less than a tenth of tool time";
  return medianMs < NOTICEABLE ? "its calls take less than a second" : undefined;
}

/** The interval of P(slower) instead of P(slower) − ½. */
const superiority = ({ value, interval }: Hypothesis["estimate"]): Hypothesis["estimate"] => ({
  value: value + 0.5,
  unit: "probability",
  interval: { low: Math.max(0, interval.low + 0.5), high: Math.min(1, interval.high + 0.5), level: 0.95 },
});

function metricsOf(quality: Quality, { cell, evidence, histogram, ms }: Row, all: Pool, probability: number) {
  return {
    medianMs: quantileOf(histogram, 0.5),
    p90Ms: quantileOf(histogram, 0.9),
    restMedianMs: quantileOf(without(all.histogram, histogram), 0.5),
    shareOfTime: all.ms === 0 ? 0 : Math.min(1, ms / all.ms),
    probability,
    calls: cell.n1,
    sessions: evidence.sessions,
    ...(quality === "elapsed" ? { elapsedCalls: cell.n1 } : {}),
  };
}

/** Seconds by which its calls' median exceeds the others', at the lower bound; a faster tool costs none. */
function costOf(
  metrics: ReturnType<typeof metricsOf>,
  { effect, replication }: Pick<Hypothesis, "effect" | "replication">,
): number {
  if (effect <= 0 || replication.model !== "effect") return 0;
  const excess = Math.max(0, metrics.medianMs - metrics.restMedianMs);
  return (metrics.calls * excess * certainShare(effect, replication.se)) / 1000;
}

export default defineAnalyzer<State, Options, "slower">({
  id: "relative-slowness",
  docs: {
    title: "Bottlenecks",
    question: "Which tool takes longer than the other calls of its session, and a real share of all tool time?",
    method:
      "Durations of one session are ranked together. The key's mean rank against the rest gives, summed over " +
      "sessions, the probability that a call of it takes longer than another call of its session; the test is robust " +
      "to sessions that differ. Measured and elapsed times are tested apart. A sentence needs at least a tenth of " +
      "the tool time.",
    assumptions: [
      "durations of one session would be exchangeable if the tool made no difference",
      "sessions are independent",
      "elapsed times hold permission prompts and other waiting: they say how long a call kept the agent, not its work",
    ],
    references: ["Wilcoxon 1945", "van Elteren 1960", "Zhang & Boos 1997"],
  },
  claims: {
    slower: {
      title: "{call} is a bottleneck",
      description:
        "{call} takes {shareOfTime:percent} of all tool time: a median of {medianMs:duration} " +
        "against {restMedianMs:duration} of the other calls ({calls:count} calls in {sessions:count} sessions; " +
        "slower than another call of its session with probability {probability:percent})[[; all {elapsedCalls:count} " +
        "times are elapsed, waiting included]].",
      recommendation: "Time saved on {call} counts most.",
    },
  },
  options,
  state,
  init,
  step,
  merge,
  finish,
});
