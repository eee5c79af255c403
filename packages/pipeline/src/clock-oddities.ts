import type { Combined } from "@afteraction/ingest";
import type { DataQuality, Event, Session } from "@afteraction/schema";

/** A gap this long is a person's absence, not a tool's work. Milliseconds. */
const LONG_GAP = 10 * 60_000;
/** A session this long was left and resumed. Milliseconds. */
const LONG_SESSION = 24 * 3_600_000;
/** No log of a coding agent is older: a clock that was never set says 1970. Milliseconds since 1970. */
const FIRST_AGENTS = Date.UTC(2020, 0, 1);

interface Oddity {
  readonly kind: string;
  readonly meaning: string;
  readonly isMet: (event: Event) => boolean;
}

const isGap = ({ durationQuality }: Event): boolean => durationQuality === "upper-bound";

const ofCalls: readonly Oddity[] = [
  {
    kind: "instant",
    meaning: "calls that end in the millisecond in which they begin, by their timestamps: written together afterwards",
    isMet: (event) => isGap(event) && event.durationMs === 0,
  },
  {
    kind: "long-gap",
    meaning: "calls with more than ten minutes between timestamps: most of that is somebody's absence",
    isMet: (event) => isGap(event) && (event.durationMs ?? 0) > LONG_GAP,
  },
  {
    kind: "no-time",
    meaning: "calls without any time: they are in order, but in no week",
    isMet: ({ startedAt, endedAt }) => startedAt === undefined && endedAt === undefined,
  },
  {
    kind: "unset-clock",
    meaning: "calls dated before there were coding agents: the clock was not set",
    isMet: ({ startedAt }) => startedAt !== undefined && startedAt < FIRST_AGENTS,
  },
];

/** Artefacts of reading that are about time. */
const clockArtefacts: ReadonlySet<string> = new Set(["naive-time", "negative-gap"]);

function isLong({ events }: Session): boolean {
  let first = Infinity;
  let last = -Infinity;
  for (const { startedAt, endedAt } of events) {
    first = Math.min(first, startedAt ?? Infinity);
    last = Math.max(last, endedAt ?? startedAt ?? -Infinity);
  }
  return last - first > LONG_SESSION;
}

function countOf(sessions: readonly Session[], { isMet }: Oddity): number {
  return sessions.reduce((sum, { events }) => sum + events.filter(isMet).length, 0);
}

/** What is odd about the clocks of these logs, in order of kind; empty when nothing is. */
export function clockOddities({ sessions, artefacts }: Combined): DataQuality["clock"] {
  const rows = [
    ...ofCalls.map((each) => ({ kind: each.kind, count: countOf(sessions, each), meaning: each.meaning })),
    {
      kind: "long-session",
      count: sessions.filter(isLong).length,
      meaning: "sessions of more than a day from first to last call: left and resumed",
    },
    ...artefacts.filter(({ kind }) => clockArtefacts.has(kind)),
  ];
  return rows.filter(({ count }) => count > 0).toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}
