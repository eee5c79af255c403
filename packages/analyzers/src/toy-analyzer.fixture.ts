import { canonical, type Hypothesis, type Session } from "@afteraction/schema";
import { z } from "zod";
import { defineAnalyzer } from "./analyzer.ts";
import { keyed } from "./keyed.ts";
import { cdf } from "./statistics/normal.ts";

const state = keyed(z.object({ failed: z.int(), sessions: z.int() }));
export type State = z.output<typeof state>;

const init = (): State => new Map();

export function merge(left: State, right: State): State {
  for (const [tool, { failed, sessions: count }] of right) {
    const before = left.get(tool) ?? { failed: 0, sessions: 0 };
    left.set(tool, { failed: before.failed + failed, sessions: before.sessions + count });
  }
  return left;
}

/** A session counts as failed for a tool when any of its calls failed. */
export function step(tally: State, { events }: Session): State {
  const seen = init();
  for (const { tool, outcome } of events) {
    const failed = outcome === "error" ? 1 : 0;
    seen.set(tool, { failed: Math.max(failed, seen.get(tool)?.failed ?? 0), sessions: 1 });
  }
  return merge(tally, seen);
}

export function finish(tally: State): (Hypothesis & { claim: "fails" })[] {
  return [...tally]
    .filter(([, each]) => each.sessions >= 10)
    .toSorted(([a], [b]) => (canonical(a) < canonical(b) ? -1 : 1))
    .map(([tool, each]) => hypothesis(tool, each.failed, each.sessions));
}

/** More than half of the sessions, by a plain sign test: a toy, but one that obeys the contract. */
export function hypothesis(tool: string, failed: number, count: number): Hypothesis & { claim: "fails" } {
  const value = failed / count;
  const se = 0.5 / Math.sqrt(count);
  const interval = { low: value - 2 * se, high: value + 2 * se, level: 0.95 };
  return {
    analyzer: "toy",
    family: "toy",
    type: "validation",
    claim: "fails",
    subject: { tool },
    estimate: { value, unit: "share", interval },
    effect: value - 0.5,
    threshold: 0.1,
    p: Math.max(1e-300, cdf((0.5 - value) / se)),
    replication: { model: "rate", se },
    support: { events: count, sessions: count, users: 0 },
    metrics: {},
    cost: { seconds: 0, failures: failed },
    severity: "low",
    examples: [],
    lastSeen: 0,
  };
}

/** Which tools fail in most of their sessions: a sign test, small enough to read and to break. */
export const toy = defineAnalyzer({
  id: "toy",
  docs: { title: "Toy", question: "Which tools fail in most sessions?", method: "", assumptions: [], references: [] },
  claims: { fails: { title: "{tool} fails", description: "", recommendation: "" } },
  options: z.object({}),
  state,
  init,
  step,
  merge,
  finish,
});
