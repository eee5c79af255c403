import type { Learning } from "@afteraction/schema";
import { isPublished, worth } from "../worth.ts";
import type { Column } from "./csv-text.ts";

/** Seconds to a tenth: what a reader can use, and no machine's last bit. */
const tenths = (value: number): number => Math.round(value * 10) / 10;

/** What a spreadsheet sorts and filters learnings by. Units are in the names; an estimate has its interval beside it. */
export const learningColumns: readonly Column<Learning>[] = [
  ["id", ({ id }) => id],
  ["pattern", ({ pattern }) => pattern],
  ["type", ({ type }) => type],
  ["claim", ({ claim }) => claim],
  ["status", ({ status }) => status],
  ["published", (learning) => (isPublished(learning) ? "yes" : "no")],
  ["description", ({ description }) => description],
  ["recommendation", ({ recommendation }) => recommendation],
  ["instead", ({ instead }) => instead ?? null],
  ["confidence", ({ confidence }) => confidence],
  ["band", ({ band }) => band],
  ["impact", ({ impact }) => impact],
  ["seconds_per_week", ({ benefit }) => benefit.secondsPerWeek],
  ["failures_per_week", ({ benefit }) => benefit.failuresPerWeek],
  ["worth_seconds_per_week", (learning) => tenths(worth(learning))],
  ["estimate", ({ estimate }) => estimate.value],
  ["interval_low", ({ estimate }) => estimate.interval.low],
  ["interval_high", ({ estimate }) => estimate.interval.high],
  ["interval_level", ({ estimate }) => estimate.interval.level],
  ["unit", ({ estimate }) => estimate.unit],
  ["effect", ({ effect }) => effect],
  ["threshold", ({ threshold }) => threshold],
  ["p", ({ p }) => p],
  ["q", ({ q }) => q],
  ["calls", ({ support }) => support.events],
  ["sessions", ({ support }) => support.sessions],
  ["people", ({ support }) => support.users],
  ["first_seen", ({ firstSeen }) => firstSeen],
  ["last_seen", ({ lastSeen }) => lastSeen],
];
