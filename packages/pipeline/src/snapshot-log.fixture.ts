import type { Event } from "@afteraction/schema";

const start = Date.UTC(2026, 5, 1);
const day = 24 * 3600 * 1000;

/** How a session's second call ends: with an unknown flag, or well. */
type Ending = "fails" | "works";

/**
 * Sessions, one a day, of four calls each; in a session that "fails", `foo --bar` does not know its flag. Where every
 * session fails, one learning holds up (`recurs` with the flag): for any other there are too few calls. Where all are
 * well, none does.
 */
export function snapshotLog(endings: readonly Ending[]): string {
  const lines = endings.flatMap((ending, i) => sessionEvents(i, ending)).map((event) => JSON.stringify(event));
  return ['{"afteraction":"snapshot","version":1}', ...lines, ""].join("\n");
}

/** Twelve sessions with the failure: enough for a learning. */
export const failingLog = (): string => snapshotLog(Array.from({ length: 12 }, () => "fails"));

/** Twelve sessions in which all is well. */
export const quietLog = (): string => snapshotLog(Array.from({ length: 12 }, () => "works"));

function sessionEvents(session: number, ending: Ending): Event[] {
  const id = `session-${String(session).padStart(3, "0")}`;
  return Array.from({ length: 4 }, (_, i) => {
    const fails = ending === "fails" && i === 1;
    const startedAt = start + session * day + i * 60_000;
    return {
      callId: `${id}-${i}`,
      session: id,
      rootSession: id,
      lane: "main",
      agent: "claude-code",
      tool: i % 2 === 1 ? "Bash" : "Read",
      ...(i % 2 === 1 ? { operation: "foo", inputs: inputsOf(fails) } : {}),
      startedAt,
      endedAt: startedAt + 500,
      durationMs: 500,
      durationQuality: "reported",
      outcome: fails ? "error" : "success",
      ...(fails ? { errorClass: "UNKNOWN_FLAG", slots: { command: "foo", flag: "--bar" } } : {}),
      source: "claude-transcript",
    };
  });
}

const inputsOf = (fails: boolean): NonNullable<Event["inputs"]> =>
  fails
    ? [
        ["command", "foo"],
        ["flag", "--bar"],
      ]
    : [["command", "foo"]];
