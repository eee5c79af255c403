import type { Random } from "../worlds/random.ts";
import type { ActionName } from "./action.ts";

type Weights = Partial<Record<ActionName, number>>;

/** What agents do while they are at one kind of work, and how often. */
const works = {
  explore: { readTs: 5, readTsx: 3, grep: 4, glob: 2, rg: 3, rgType: 0.55, rgGlob: 0.6, ls: 1.5, readMd: 1 },
  change: { readTs: 3, readTsx: 2, editTs: 5, editTsx: 3, write: 1, grep: 1, tsc: 0.8, todo: 0.6, gitDiff: 1 },
  check: { test: 2.2, testUnit: 0.5, tsc: 1.6, build: 0.9, readTs: 1, editTs: 1.2, gitDiff: 1 },
  deliver: { gitStatus: 4, gitDiff: 1, gitAdd: 1, gitCommit: 1 },
  research: { fetch: 3, webSearch: 1.5, readMd: 0.8 },
  database: { schema: 1.2, query: 4, readTs: 1, editTs: 0.7 },
} as const satisfies Record<string, Weights>;

export type Work = keyof typeof works;

/** What usually comes after one kind of work. */
const turns: Readonly<Record<Work, Partial<Record<Work, number>>>> = {
  explore: { change: 5, research: 1, database: 0.8, explore: 1 },
  change: { check: 5, explore: 1.5, deliver: 1 },
  check: { change: 3, deliver: 3, explore: 0.6 },
  deliver: { explore: 2, change: 1 },
  research: { change: 2, explore: 2 },
  database: { change: 2, explore: 1 },
};

const chosen = <Name extends string>(weights: Partial<Record<Name, number>>, random: Random): Name => {
  const names = Object.keys(weights) as Name[];
  return names[random.index(names.map((name) => weights[name] ?? 0))]!;
};

/** The next kind of work; sessions begin by exploring. */
export const nextWork = (work: Work | undefined, random: Random): Work => {
  return work === undefined ? "explore" : chosen(turns[work], random);
};

/** The next thing to do at this kind of work. */
export const nextAction = (work: Work, random: Random): ActionName => chosen<ActionName>(works[work], random);
