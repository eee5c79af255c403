import type { Session } from "@afteraction/schema";
import type { Plan } from "../worlds/plan.ts";
import { type Random, random } from "../worlds/random.ts";
import { people } from "../worlds/session-model.ts";
import { kinds } from "../worlds/shape.ts";
import { simulateSession } from "../worlds/simulate-session.ts";
import { toolModel, toolNames } from "../worlds/tool-model.ts";
import { variedPlan } from "../worlds/varied-plan.ts";

/** How far effects wander from one sixteenth of the time to the next: standard deviations of a random walk. */
export interface Drift {
  /** Effects of contexts and recoveries, logits. */
  readonly logit: number;
  /** Durations of tools, natural logarithm. */
  readonly duration: number;
  /** Refusals of tools, natural logarithm. */
  readonly refusals: number;
}

export const stable: Drift = { logit: 0, duration: 0, refusals: 0 };
/** Over a world's whole time: a logit, a factor of 2.2 in duration, one of 2.2 in refusals. */
export const gradual: Drift = { logit: 0.25, duration: 0.2, refusals: 0.2 };

const STEPS = 16;
const START = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;

/** A world of kind C with effects of every size that wander with time, or stay. Sessions in time, over 112 days. */
export function driftingWorld(sessions: number, seed: number, drift: Drift): Session[] {
  const plans = driftingPlans(seed, drift);
  const chance = random("drifting", sessions, seed);
  // the same draws at every step: what is not planted stays as it is
  const tools = plans.map((plan) => toolModel(kinds.C, plan, random("drifting tools", seed)));
  const users = people(kinds.C, sessions, chance);
  const built = Array.from({ length: sessions }, (_, index) => {
    const part = chance.uniform();
    const step = Math.min(STEPS - 1, Math.floor(part * STEPS));
    const simulation = { shape: kinds.C, plan: plans[step]!, tools: tools[step]!, users };
    return simulateSession(simulation, { index, startedAt: START + Math.floor(part * 112 * DAY), part }, chance);
  });
  return built.toSorted((a, b) => (a.order < b.order ? -1 : 1));
}

function driftingPlans(seed: number, drift: Drift): Plan[] {
  const chance = random("drift", seed);
  const first = variedPlan(random("plan", seed));
  const plans: Plan[] = [
    { ...first, tools: toolNames.map((tool) => first.tools.find((each) => each.tool === tool) ?? { tool }) },
  ];
  while (plans.length < STEPS) plans.push(moved(plans.at(-1)!, drift, chance));
  return plans;
}

function moved(plan: Plan, drift: Drift, chance: Random): Plan {
  const logit = <T extends { readonly logit: number }>(effect: T): T => ({
    ...effect,
    logit: effect.logit + drift.logit * chance.normal(),
  });
  return {
    ...plan,
    contexts: plan.contexts.map(logit),
    recoveries: plan.recoveries.map(logit),
    tools: plan.tools.map((tool) => ({
      ...tool,
      slower: (tool.slower ?? 1) * Math.exp(drift.duration * chance.normal()),
      refusals: (tool.refusals ?? 1) * Math.exp(drift.refusals * chance.normal()),
    })),
  };
}
