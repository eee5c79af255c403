import type { Session } from "@afteraction/schema";
import { simulateSession, type Simulation } from "./simulate-session.ts";
import { nothing, type Plan } from "./plan.ts";
import { random } from "./random.ts";
import { disorder } from "./disorder.ts";
import { people } from "./session-model.ts";
import { type Kind, kinds, type Shape } from "./shape.ts";
import { shuffleSession } from "./shuffle-session.ts";
import { toolModel } from "./tool-model.ts";
import { falseClaims, plantsOf, type Truth } from "./truth.ts";

/** Simulated logs with known truth. */
export interface World {
  readonly sessions: readonly Session[];
  readonly truth: Truth;
}

export interface WorldOptions {
  readonly sessions: number;
  readonly seed: number;
  /** The sessions are spread over this many days. */
  readonly days?: number;
}

const START = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;

/** A world in which no call has an effect on another (statistics: false reports on null data). */
export const nullWorld = (kind: Kind, options: WorldOptions): World => {
  return { sessions: simulate(kinds[kind], nothing, kind, options), truth: nullTruth(kinds[kind]) };
};

const nullTruth = (shape: Shape): Truth => ({ falseClaims: falseClaims(shape), plants: [] });

/** A world of kind B (or another shape) with planted effects (statistics: power). */
export function plantedWorld(name: string, plan: Plan, options: WorldOptions, shape: Shape = kinds.B): World {
  const sessions = simulate(shape, plan, name, options);
  return { sessions, truth: { falseClaims: new Set(), plants: plantsOf(plan) } };
}

function simulate(shape: Shape, plan: Plan, name: string, { sessions, seed, days = 56 }: WorldOptions): Session[] {
  const chance = random("world", name, sessions, seed);
  const tools = toolModel(shape, plan, chance);
  const users = people(shape, sessions, chance);
  const simulation: Simulation = { shape, plan, tools, users };
  const built = Array.from({ length: sessions }, (_, index) => {
    const part = chance.uniform();
    const startedAt = START + Math.floor(part * days * DAY);
    const session = simulateSession(simulation, { index, startedAt, part }, chance);
    return disorder(shape.shuffled ? shuffleSession(session, chance) : session, shape, chance);
  });
  return built.toSorted((a, b) => (a.order < b.order ? -1 : 1));
}
