import type { Random } from "../worlds/random.ts";
import { type ActionName, actions, type Mishap } from "./action.ts";
import { nextAction, nextWork, type Work } from "./habits.ts";

/** One thing done, and how it went. */
export interface Doing {
  readonly name: ActionName;
  readonly mishap: Mishap | undefined;
}

/** Calls done within one kind of work before turning to the next. */
const CALLS_PER_WORK = 5;
/** A file counts as read while it is among this many calls. */
const MEMORY = 3;

const readOf = { editTs: "readTs", editTsx: "readTsx" } as const;
type EditName = keyof typeof readOf;
const isEdit = (name: ActionName): name is EditName => name in readOf;

/** What the agents of one session do, in order. */
export function dayAtWork(length: number, random: Random): Doing[] {
  const done: Doing[] = [];
  const planned: ActionName[] = [];
  let work: Work = nextWork(undefined, random);
  while (done.length < length) {
    if (random.chance(1 / CALLS_PER_WORK)) work = nextWork(work, random);
    const name = planned.shift() ?? nextAction(work, random);
    const doing = { name, mishap: mishapOf(name, done, random) };
    done.push(doing);
    planned.unshift(...(doing.mishap === undefined ? habit(name, random) : reaction(name, doing.mishap, random)));
  }
  return done;
}

function mishapOf(name: ActionName, done: readonly Doing[], random: Random): Mishap | undefined {
  const mishaps: readonly Mishap[] = isEdit(name) ? editMishaps(name, done) : actions[name].mishaps;
  return mishaps.find(({ chance }) => random.chance(chance));
}

/**
 * Planted: an edit is refused when its file was not read lately, and an edit after a text that was not found works
 * when the file was read again first.
 */
function editMishaps(name: EditName, done: readonly Doing[]): Mishap[] {
  const read = done.slice(-MEMORY).some((doing) => doing.name === readOf[name]);
  const lost = done.findLast((doing) => doing.name === name)?.mishap?.errorClass === "STRING_NOT_FOUND";
  const refused = read || lost ? 0.02 : 0.4;
  const notFound = lost ? (done.at(-1)?.name === readOf[name] ? 0.04 : 0.5) : 0.11;
  return [
    { errorClass: "NOT_READ_YET", validation: true, chance: refused },
    { errorClass: "STRING_NOT_FOUND", validation: true, chance: notFound },
  ];
}

/** Planted: looking at what changed, in order, before committing it. */
const habit = (name: ActionName, random: Random): ActionName[] => {
  return name === "gitStatus" && random.chance(0.8) ? ["gitDiff", "gitAdd", "gitCommit"] : [];
};

/** What agents do right after a failure. */
function reaction(name: ActionName, mishap: Mishap, random: Random): ActionName[] {
  if (name === "rgType") return random.chance(0.75) ? ["rgGlob"] : [];
  if (name === "testUnit") return random.chance(0.8) ? ["test"] : [];
  if (name === "test" || name === "tsc") return random.chance(0.5) ? ["readTs", "editTs", name] : ["readTs"];
  if (!isEdit(name)) return [];
  if (mishap.errorClass === "NOT_READ_YET") return random.chance(0.85) ? [readOf[name], name] : [];
  return [random.chance(0.5) ? readOf[name] : random.chance(0.6) ? "grep" : "todo", name];
}
