import type { Event } from "@afteraction/schema";

/** What a forged snapshot may say of its calls: fields that no shell or file path has been through. */
export type Forged = Partial<Pick<Event, "tool" | "operation" | "slots" | "inputs" | "errorClass">>;

/** A snapshot of twelve sessions, one a day, in which every call is as it was forged, and fails. */
export function attackSnapshot(forged: Forged, start = Date.UTC(2026, 2, 1)): string {
  const events = Array.from({ length: 36 }, (_, index): object => {
    const session = `forged-${Math.floor(index / 3)}`;
    const startedAt = start + Math.floor(index / 3) * 24 * 3600 * 1000 + (index % 3) * 60_000;
    return {
      callId: `${session}-${index}`,
      session,
      rootSession: session,
      lane: "main",
      agent: "claude-code",
      tool: "Bash",
      startedAt,
      durationQuality: "none",
      outcome: "error",
      errorClass: "NONZERO_EXIT",
      ...forged,
      source: "claude-transcript",
    };
  });
  const lines = [{ afteraction: "snapshot", version: 1 }, ...events].map((line) => JSON.stringify(line));
  return `${lines.join("\n")}\n`;
}
