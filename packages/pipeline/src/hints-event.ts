import { claudeHook } from "@afteraction/ingest";
import type { Event } from "@afteraction/schema";

const ignore = (): void => {};

/** A hook's record as an event, classified by the same rules as the logs that the learnings come from. */
export function hookEvent(record: Readonly<Record<string, unknown>>): Event | undefined {
  const parser = claudeHook.open({ path: "", reject: ignore, count: ignore, duplicate: ignore });
  parser.read(record, 1);
  return parser.events()[0];
}
