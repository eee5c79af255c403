import type { Event } from "@afteraction/schema";
import { createHash } from "node:crypto";
import { type Random, random } from "../worlds/random.ts";
import { actions, type Action } from "./action.ts";
import { dayAtWork, type Doing } from "./day-at-work.ts";

/** Changing it changes every committed snapshot, and the learnings on them. */
export const seed = 20260601;
export const sessionCount = 180;
export const weeks = 10;

const START = Date.UTC(2026, 5, 1);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Four people who exist only here: how often they work, and how fast their machines are. */
const people = [
  { name: "first", weight: 4, speed: 0.9 },
  { name: "second", weight: 3, speed: 1 },
  { name: "third", weight: 2, speed: 1.15 },
  { name: "fourth", weight: 1.5, speed: 1.05 },
];

const pseudonym = (...parts: readonly (string | number)[]): string => {
  return createHash("sha256")
    .update(["simulated", seed, ...parts].join("\u0000"))
    .digest("hex")
    .slice(0, 8);
};

/** All calls of the simulated team, session by session. */
export function team(sessions = sessionCount, duringWeeks = weeks): Event[] {
  const chance = random("demo", seed);
  return Array.from({ length: sessions }, (_, index) => sessionOf(index, duringWeeks, chance)).flat();
}

function sessionOf(index: number, duringWeeks: number, chance: Random): Event[] {
  const person = people[chance.index(people.map(({ weight }) => weight))]!;
  const length = Math.round(Math.exp(Math.log(19) + 0.5 * chance.normal()));
  const doings = dayAtWork(Math.min(80, Math.max(4, length)), chance);
  const pace = person.speed * Math.exp(0.2 * chance.normal());
  return timed(
    doings,
    pseudonym("session", index),
    pseudonym(person.name),
    workingHour(duringWeeks, chance),
    pace,
    chance,
  );
}

/** Monday to Friday, between 8 and 18 o'clock. */
function workingHour(duringWeeks: number, chance: Random): number {
  const day = chance.below(duringWeeks) * 7 + chance.below(5);
  return START + day * DAY + 8 * HOUR + Math.floor(chance.uniform() * 10 * HOUR);
}

function timed(
  doings: readonly Doing[],
  id: string,
  user: string,
  start: number,
  pace: number,
  chance: Random,
): Event[] {
  let now = start;
  return doings.map((doing, index): Event => {
    const action: Action = actions[doing.name];
    const durationMs = Math.max(1, Math.round(action.medianMs * pace * Math.exp(action.spread * chance.normal())));
    const startedAt = now;
    now += durationMs + Math.round(5000 * Math.exp(0.8 * chance.normal()));
    const identity = {
      callId: `${id}-${index}`,
      session: id,
      rootSession: id,
      lane: "main",
      agent: "claude-code",
      user,
    };
    const time = { startedAt, endedAt: startedAt + durationMs, durationMs, durationQuality: "exec" } as const;
    return { ...identity, ...callOf(action), ...time, ...resultOf(doing, chance), source: "simulated" };
  });
}

const callOf = ({ tool, operation, inputs }: Action): Pick<Event, "tool" | "operation" | "inputs"> => {
  return { tool, ...(operation !== undefined && { operation }), ...(inputs !== undefined && { inputs: [...inputs] }) };
};

type Result = Pick<Event, "outcome" | "errorClass" | "slots" | "exitCode" | "validation" | "deniedBy">;

/** A person says no to one call in a hundred. */
function resultOf({ mishap }: Doing, chance: Random): Result {
  if (mishap === undefined)
    return chance.chance(0.01) ? { outcome: "denied", deniedBy: "user" } : { outcome: "success" };
  const { errorClass, slots, exitCode, validation } = mishap;
  return {
    outcome: "error",
    errorClass,
    ...(slots !== undefined && { slots }),
    ...(exitCode !== undefined && { exitCode }),
    ...(validation !== undefined && { validation }),
  };
}
