import type { Data, Event, Session, ToolRow, Weekly, WeeklyRow } from "@afteraction/schema";
import { addDuration, type DurationSample, emptySample, summarize } from "./duration-sample.ts";
import { isoDate, mondayOf } from "./week.ts";

/** Half a year: older weeks say little of the present. */
const MOST_WEEKS = 26;

/** Tools, and operations, that are followed: those with most calls. */
const MOST_ROWS = 30;

interface WeekTally {
  calls: number;
  errors: number;
  readonly durations: DurationSample;
}

/** A followed tool or operation, by the Monday of each week, as days since 1970. */
type Track = Map<number, WeekTally>;

interface Followed {
  readonly row: ToolRow;
  readonly track: Track;
}

/** A tool's track, where it is followed, and those of its operations. */
interface Node {
  readonly track?: Track;
  readonly operations: Map<string, Track>;
}

/**
 * Calls, failures and median durations by calendar week, for the tools and operations with most calls. Weeks without
 * a call are zeros. Undefined when no call carries time. The order of sessions does not matter.
 */
export function weekly(
  sessions: readonly Session[],
  { tools, operations }: Pick<Data, "tools" | "operations">,
): Weekly | undefined {
  const followed = [...mostCalled(tools), ...mostCalled(operations)].map((row): Followed => ({
    row,
    track: new Map(),
  }));
  const nodes = nodesOf(followed);
  let newest = -Infinity;
  let oldest = Infinity;
  for (const { events } of sessions) {
    for (const event of events) {
      const time = event.startedAt ?? event.endedAt;
      if (time === undefined) continue;
      const week = mondayOf(time);
      newest = Math.max(newest, week);
      oldest = Math.min(oldest, week);
      addToNode(nodes.get(event.tool), event, week);
    }
  }
  if (newest < oldest) return undefined;
  const first = Math.max(oldest, newest - 7 * (MOST_WEEKS - 1));
  const weeks = Array.from({ length: (newest - first) / 7 + 1 }, (_, index) => first + 7 * index);
  return { weeks: weeks.map(isoDate), rows: followed.map((each) => rowOf(each, weeks)) };
}

const nameOf = ({ tool, operation }: ToolRow): string => JSON.stringify([tool, operation ?? ""]);

const byName = (a: ToolRow, b: ToolRow): number => (nameOf(a) < nameOf(b) ? -1 : 1);

const mostCalled = (rows: readonly ToolRow[]): ToolRow[] =>
  rows
    .toSorted((a, b) => b.events - a.events || byName(a, b))
    .slice(0, MOST_ROWS)
    .toSorted(byName);

function nodesOf(followed: readonly Followed[]): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const { row, track } of followed) {
    const node = nodes.get(row.tool) ?? { operations: new Map<string, Track>() };
    if (row.operation === undefined) nodes.set(row.tool, { ...node, track });
    else nodes.set(row.tool, { ...node, operations: node.operations.set(row.operation, track) });
  }
  return nodes;
}

function addToNode(node: Node | undefined, event: Event, week: number): void {
  if (node === undefined) return;
  if (node.track !== undefined) addCall(node.track, event, week);
  const track = event.operation === undefined ? undefined : node.operations.get(event.operation);
  if (track !== undefined) addCall(track, event, week);
}

/** Changes `track`. */
function addCall(track: Track, event: Event, week: number): void {
  let tally = track.get(week);
  if (tally === undefined) track.set(week, (tally = { calls: 0, errors: 0, durations: emptySample() }));
  tally.calls += 1;
  if (event.outcome === "error") tally.errors += 1;
  addDuration(tally.durations, event);
}

/** The report's row. A tool with any measured duration is told by these alone, as in its total row. */
function rowOf({ row: { tool, operation }, track }: Followed, weeks: readonly number[]): WeeklyRow {
  const isMeasured = [...track.values()].some(({ durations }) => durations.measured.length > 0);
  const tallies = weeks.map((week) => track.get(week));
  return {
    tool,
    ...(operation === undefined ? {} : { operation }),
    calls: tallies.map((tally) => tally?.calls ?? 0),
    errors: tallies.map((tally) => tally?.errors ?? 0),
    medianMs: tallies.map((tally) => medianOf(tally, isMeasured)),
  };
}

function medianOf(tally: WeekTally | undefined, isMeasured: boolean): number | null {
  if (tally === undefined || (isMeasured && tally.durations.measured.length === 0)) return null;
  const { medianMs } = summarize(tally.durations);
  return medianMs === null ? null : Math.round(medianMs);
}
