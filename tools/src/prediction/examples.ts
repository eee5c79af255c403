import type { Event, Session } from "@afteraction/schema";
import type { Example } from "./logistic.ts";

const keyOf = ({ tool, operation }: Event): string => (operation === undefined ? tool : `${tool} ${operation}`);

/**
 * A session's calls with what is known before each of them: what it is, how the call before it ended and what that
 * was, whether the same call failed last time, how much has failed so far, and how far the lane has come. Results of
 * parallel calls are not known to each other. Calls
 * that neither succeeded nor failed are not predicted. Nothing of the call's own result is among its features.
 */
export const examplesOf = ({ events }: Session): Example[] => lanes(events).flatMap(examplesOfLane);

function lanes(events: readonly Event[]): Event[][] {
  const found = new Map<string, Event[]>();
  for (const event of events) {
    const key = `${event.session}\n${event.lane}`;
    const lane = found.get(key);
    if (lane) lane.push(event);
    else found.set(key, [event]);
  }
  return [...found.values()];
}

function examplesOfLane(events: readonly Event[]): Example[] {
  const examples: Example[] = [];
  const past: Past = { last: new Map(), before: undefined, failures: 0, calls: 0 };
  let running: Event[] = [];
  for (const event of events) {
    if (running.length > 0 && (event.batch === undefined || event.batch !== running[0]!.batch)) {
      for (const finished of running) remember(past, finished);
      running = [];
    }
    if (event.outcome === "success" || event.outcome === "error")
      examples.push({ features: features(event, past), failed: event.outcome === "error" });
    running.push(event);
  }
  return examples;
}

/** What is known of the lane before a call. */
interface Past {
  readonly last: Map<string, Event>;
  before: Event | undefined;
  failures: number;
  calls: number;
}

function remember(past: Past, event: Event): void {
  past.last.set(keyOf(event), event);
  past.before = event;
  past.calls++;
  past.failures += event.outcome === "error" ? 1 : 0;
}

function features(event: Event, { last, before, failures, calls }: Past): string[] {
  const share = failures / (calls + 5);
  const own = last.get(keyOf(event));
  return [
    `tool:${event.tool}`,
    `operation:${keyOf(event)}`,
    `last:${before?.outcome === "error" ? "failed" : "other"}`,
    `own:${own?.outcome ?? "none"}`,
    `before:${before?.tool ?? "none"}`,
    `pair:${before?.tool ?? "none"} > ${event.tool}`,
    `failing:${[0.02, 0.08, 0.16].filter((bound) => share > bound).length}`,
    `part:${[5, 20, 80].filter((bound) => calls >= bound).length}`,
  ];
}
