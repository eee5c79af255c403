import type { Event, Session } from "@afteraction/schema";
import { lanesOf, type Step } from "../../steps.ts";
import { failureOf, isSameCall } from "../keys/same-call.ts";

/** A call that failed, and the calls right after it that were the same and failed alike. */
export interface FailureRun {
  /** Key and class of the failed call, joined by a line break. */
  readonly failure: string;
  readonly first: Event;
  readonly last: Event;
  /** Failing calls in a row; 1 when it was not repeated. */
  readonly length: number;
  /** Milliseconds that the calls after the first took; what the log does not time counts nothing. */
  readonly repeatedMs: number;
}

interface Open {
  readonly first: Event;
  last: Event;
  length: number;
  repeatedMs: number;
}

/** The runs of a session, lane by lane. Parallel calls are one step, and repeat nothing among themselves. */
export const failureRuns = (session: Session): FailureRun[] => lanesOf(session).flatMap(runsOf);

function runsOf(lane: readonly Step[]): FailureRun[] {
  const closed: Open[] = [];
  let open: Open[] = [];
  for (const { events } of lane) {
    const failed = distinct(events.filter(({ outcome }) => outcome === "error"));
    const next = failed.map((event) => continued(open, event));
    closed.push(...open.filter((run) => !next.includes(run)));
    open = next;
  }
  return [...closed, ...open].map(closedRun);
}

const closedRun = ({ first, last, length, repeatedMs }: Open): FailureRun => {
  return { failure: failureOf(first), first, last, length, repeatedMs };
};

/** The open run that the failure continues, now one longer; else a new one. */
function continued(open: readonly Open[], event: Event): Open {
  const run = open.find(({ last }) => isSameFailure(last, event));
  if (run === undefined) return { first: event, last: event, length: 1, repeatedMs: 0 };
  run.last = event;
  run.length++;
  run.repeatedMs += Math.round(event.durationMs ?? 0);
  return run;
}

const isSameFailure = (left: Event, right: Event): boolean =>
  failureOf(left) === failureOf(right) && isSameCall(left, right);

/** One failed call of each kind, so that a batch of parallel failures opens one run. */
const distinct = (failed: readonly Event[]): Event[] =>
  failed.filter((event, index) => failed.findIndex((other) => failureOf(other) === failureOf(event)) === index);
