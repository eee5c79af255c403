import type { Event } from "@afteraction/schema";
import type { Reading } from "./reading.ts";

export const eventOf = (fields: Partial<Event> = {}): Event => ({
  callId: "c-1",
  session: "s-1",
  rootSession: "s-1",
  lane: "main",
  agent: "claude-code",
  tool: "Bash",
  durationQuality: "none",
  outcome: "success",
  source: "claude-transcript",
  ...fields,
});

export const readingOf = (path: string, events: readonly Event[], fields: Partial<Reading> = {}): Reading => ({
  path,
  format: "claude-transcript",
  bytes: 1,
  hash: path,
  events,
  duplicates: 0,
  rejects: [],
  artefacts: [],
  ...fields,
});
