import type { Data, Weekly, WeeklyRow } from "@afteraction/schema";
import { MIN_FOR_RATE } from "./tool-rows.ts";
import { sparkline } from "./words/sparkline.ts";

/** A quarter of a year: as many bars as fit a cell. */
const SHOWN = 13;

interface Name {
  readonly tool: string;
  readonly operation?: string | undefined;
}

const keyOf = ({ tool, operation }: Name): string => JSON.stringify([tool, operation ?? ""]);

/** Finds the weeks of a tool or operation: names come from logs, so they are keys of a Map. */
export function weekFinder(weekly: Weekly | undefined): (name: Name) => WeeklyRow | undefined {
  const rows = new Map((weekly?.rows ?? []).map((row) => [keyOf(row), row]));
  return (name) => rows.get(keyOf(name));
}

const newest = <T>(values: readonly T[]): readonly T[] => values.slice(-SHOWN);

/** Calls in each of the newest weeks. */
export const callBars = ({ calls }: WeeklyRow): string => sparkline(newest(calls));

/** The share of calls that failed in each of the newest weeks; none where a week has too few for a share. */
export const failureBars = ({ calls, errors }: WeeklyRow): string =>
  sparkline(newest(calls.map((all, week) => (all >= MIN_FOR_RATE ? (errors[week] ?? 0) / all : null))));

/** The median duration in each of the newest weeks. */
export const medianBars = ({ medianMs }: WeeklyRow): string => sparkline(newest(medianMs));

/** How many weeks the bars show. */
export const weeksShown = ({ weekly }: Pick<Data, "weekly">): number => newest(weekly?.weeks ?? []).length;
