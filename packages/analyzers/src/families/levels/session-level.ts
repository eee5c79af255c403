import type { Event, Session } from "@afteraction/schema";
import { median } from "../../statistics/quantiles.ts";
import { timedCalls } from "../durations/timed-call.ts";
import { joined, sight, type Sighting } from "../evidence/evidence.ts";
import { decodeKey, stepKeysOf } from "../keys/call-key.ts";
import { rowOf } from "../keys/rows.ts";
import { delegatesWork } from "../keys/tool-kinds.ts";
import type { Metric } from "./metric-key.ts";

/** What one session says of one key: a single number, however many calls it has. */
export interface SessionLevel {
  /** The middle of the logarithms of its durations, or the share of its calls that failed. */
  readonly z: number;
  readonly calls: number;
  readonly failures: number;
  readonly sighting: Sighting;
}

/** The level of every key in this session. A duration counts from one second: logarithms keep small in sums of cubes. */
export function sessionLevels(session: Session, metric: Metric): Map<string, SessionLevel> {
  const groups = metric === "failures" ? outcomesOf(session.events) : durationsOf(session, metric);
  return new Map([...groups].map(([key, group]) => [key, levelOf(group, metric)]));
}

interface Group {
  readonly values: number[];
  sighting: Sighting;
}

function levelOf({ values, sighting }: Group, metric: Metric): SessionLevel {
  const sum = values.reduce((total, value) => total + value, 0);
  const z = metric === "failures" ? sum / values.length : (median(values) ?? 0);
  return { z, calls: values.length, failures: metric === "failures" ? sum : 0, sighting };
}

function durationsOf(session: Session, quality: Exclude<Metric, "failures">): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const { event, ms } of timedCalls(session, quality)) addValue(groups, event, Math.log(ms / 1000));
  return groups;
}

function outcomesOf(events: readonly Event[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const event of events)
    if (event.outcome === "success" || event.outcome === "error")
      addValue(groups, event, event.outcome === "error" ? 1 : 0);
  return groups;
}

/** What is made of other calls has no level of its own. */
function addValue(groups: Map<string, Group>, event: Event, value: number): void {
  for (const key of stepKeysOf(event)) {
    if (delegatesWork(decodeKey(key))) continue;
    const sighting = sight(undefined, event);
    const group = rowOf(groups, key, (): Group => ({ values: [], sighting }));
    group.values.push(value);
    group.sighting = joined(group.sighting, sighting);
  }
}
