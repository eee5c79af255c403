import type { Event, Session } from "@afteraction/schema";
import { type CallSpec, call, session } from "./session.fixture.ts";

/** Few names, so that small data still repeats them; some are hostile to objects and to markup. */
const TOOLS = ["Read", "Edit", "Bash", "WebFetch", "mcp__github__get_issue", "__proto__", "constructor", "<b>|`"];
const OPERATIONS = ["npm test", "git commit", "toString", "rg", undefined];
const ERRORS = ["FILE_NOT_FOUND", "INVALID_INPUT", "UNKNOWN_FLAG", "__proto__", undefined] as const;
const QUALITIES = ["exec", "reported", "upper-bound", "none"] as const;
const NEITHER = ["denied", "interrupted", "launched", "unknown"] as const;

/** What makes generated sessions: equal worlds give equal sessions. */
export interface World {
  readonly seed: number;
  readonly sessions: number;
  /** At most so many calls in a session. */
  readonly calls: number;
}

/** Seeded sessions of every shape that an analyzer must survive: lanes, batches, missing fields, hostile names. */
export function randomSessions({ seed, sessions, calls }: World): Session[] {
  const next = generator(seed);
  return Array.from({ length: sessions }, (_, number) => {
    const specs = Array.from({ length: Math.floor(next() * (calls + 1)) }, (__, index) => randomCall(next, index));
    const user = pick(next, ["u1", "u2", "__proto__", undefined]);
    return session(`s${number}`, specs, user === undefined ? {} : { user });
  });
}

function randomCall(next: () => number, index: number): CallSpec {
  const quality = pick(next, QUALITIES);
  return call(pick(next, TOOLS), {
    ...optional("operation", pick(next, OPERATIONS)),
    ...failure(next),
    ...(quality === "none" ? {} : { durationMs: Math.floor(Math.exp(next() * 11)), durationQuality: quality }),
    lane: pick(next, ["main", "main", "main", "sub-1"]),
    batch: `b${Math.floor(index / (1 + Math.floor(next() * 2)))}`,
    inputs: [
      ["flag", pick(next, ["--type", "--glob", "-n"])],
      ["path", "src/a.ts"],
    ],
  });
}

function failure(next: () => number): Partial<Event> {
  const chance = next();
  if (chance > 0.35) return { outcome: "success" };
  if (chance > 0.3) return { outcome: pick(next, NEITHER) };
  return {
    outcome: "error",
    ...optional("errorClass", pick(next, ERRORS)),
    ...optional("slots", next() < 0.5 ? { flag: "--type" } : undefined),
    ...optional("validation", next() < 0.4 ? true : undefined),
  };
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: V };

const pick = <T>(next: () => number, items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;

/** The same sessions in another order. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const next = generator(seed);
  return items
    .map((item) => ({ item, key: next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Uniform numbers in [0, 1): mulberry32. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
