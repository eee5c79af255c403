import {
  type Data,
  durationQualitySchema,
  type Event,
  outcomeSchema,
  type Session,
  type ToolRow,
} from "@afteraction/schema";
import { countOne, type Counts, sortedEntries } from "./counts.ts";
import { missingFrom } from "./missing.ts";
import { spanOf } from "./span.ts";
import { addCall, emptyTally, rowOf, type ToolTally } from "./tool-tally.ts";
import { weekly } from "./weekly.ts";

/** The part of the report's data section that follows from the sessions alone. */
export type Overview = Pick<
  Data,
  | "events"
  | "sessions"
  | "users"
  | "span"
  | "outcomes"
  | "tools"
  | "operations"
  | "errorClasses"
  | "durations"
  | "missing"
  | "weekly"
>;

/**
 * What the sessions hold, counted but not interpreted. Rows are sorted by name; the order of sessions does not matter.
 *
 * Durations of a tool (or operation) are its measured ones (`exec`, `reported`) as soon as it has any, else its elapsed
 * ones; `timed` is how many of these there are. Error classes are those of calls that failed. Milliseconds throughout.
 */
export function overview(sessions: readonly Session[]): Overview {
  const tally = emptyOverview();
  for (const [number, session] of sessions.entries()) {
    if (session.user !== undefined) tally.users.add(session.user);
    for (const event of session.events) addEvent(tally, event, number);
  }
  const facts = {
    events: tally.events,
    sessions: sessions.length,
    users: tally.users.size,
    span: spanOf(sessions),
    outcomes: outcomesOf(tally.outcomes),
    tools: sortedEntries(tally.tools).map(([tool, { all }]) => rowOf({ tool }, all)),
    operations: sortedEntries(tally.tools).flatMap(operationRows),
    errorClasses: sortedEntries(tally.errorClasses).map(([name, count]) => ({ class: name, count })),
    durations: durationQualitySchema.options.map((quality) => ({ quality, count: tally.qualities.get(quality) ?? 0 })),
  };
  const weeks = weekly(sessions, facts);
  return { ...facts, ...(weeks === undefined ? {} : { weekly: weeks }), missing: missingFrom(facts) };
}

/** A tool's calls, and those of each of its operations. */
interface ToolNode {
  readonly all: ToolTally;
  readonly operations: Map<string, ToolTally>;
}

interface OverviewTally {
  events: number;
  readonly users: Set<string>;
  readonly tools: Map<string, ToolNode>;
  readonly outcomes: Counts;
  readonly errorClasses: Counts;
  readonly qualities: Counts;
}

const emptyOverview = (): OverviewTally => ({
  events: 0,
  users: new Set(),
  tools: new Map(),
  outcomes: new Map(),
  errorClasses: new Map(),
  qualities: new Map(),
});

function addEvent(tally: OverviewTally, event: Event, session: number): void {
  tally.events += 1;
  countOne(tally.outcomes, event.outcome);
  countOne(tally.qualities, event.durationMs === undefined ? "none" : event.durationQuality);
  if (event.outcome === "error" && event.errorClass !== undefined) countOne(tally.errorClasses, event.errorClass);
  const node = entry(tally.tools, event.tool, () => ({ all: emptyTally(), operations: new Map() }));
  addCall(node.all, event, session);
  if (event.operation !== undefined) addCall(entry(node.operations, event.operation, emptyTally), event, session);
}

/** The value of this name, made when it is new. */
function entry<T>(map: Map<string, T>, name: string, make: () => T): T {
  const known = map.get(name);
  if (known !== undefined) return known;
  const made = make();
  map.set(name, made);
  return made;
}

const operationRows = ([tool, { operations }]: [string, ToolNode]): ToolRow[] =>
  sortedEntries(operations).map(([operation, tally]) => rowOf({ tool, operation }, tally));

/** All outcomes, also those that did not happen. Their names are ours, so they are safe as object keys. */
const outcomesOf = (counts: Counts): Overview["outcomes"] =>
  Object.fromEntries(
    outcomeSchema.options.map((outcome) => [outcome, counts.get(outcome) ?? 0]),
  ) as Overview["outcomes"];
