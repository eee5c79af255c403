import { readFileSync } from "node:fs";
import type { LogFile, Reading } from "./reading.ts";
import { readLog } from "./read-log.ts";

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A log with this content, handed over in pieces of `size` bytes. */
export function logOf(path: string, content: string | Buffer, size = 1 << 20): LogFile {
  return { path, bytes: inPieces(Buffer.from(content), size) };
}

export const readText = (content: string | Buffer, path = "log.jsonl"): Promise<Reading> =>
  readLog(logOf(path, content));

/** One JSON value per line. */
export const jsonLines = (...records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");

/** The text of an invented log in `test-fixtures/logs`. */
export const fixtureText = (name: string): string =>
  readFileSync(new URL(`../../../test-fixtures/logs/${name}`, import.meta.url), "utf8");

export const readFixture = (name: string): Promise<Reading> => readText(fixtureText(name), name);

/** A call on an assistant line of a transcript, and its result on a user line. */
export const useLine = (id: string, fields: object = {}, call: object = {}): object => ({
  type: "assistant",
  sessionId: "s-1",
  cwd: "/repo",
  timestamp: "2026-03-10T10:00:00.000Z",
  message: { id: "msg_1", role: "assistant", content: [{ type: "tool_use", id, name: "Bash", input: {}, ...call }] },
  ...fields,
});

export const resultLine = (id: string, fields: object = {}, result: object = {}): object => ({
  type: "user",
  sessionId: "s-1",
  timestamp: "2026-03-10T10:00:02.000Z",
  message: { role: "user", content: [{ type: "tool_result", tool_use_id: id, content: "ok", ...result }] },
  ...fields,
});

/** A finished call as a hook records it. */
export const hookRecord = (fields: object = {}): object => ({
  session_id: "s-1",
  hook_event_name: "PostToolUse",
  tool_name: "Bash",
  tool_input: { command: "npm test" },
  tool_response: { stdout: "", stderr: "", interrupted: false },
  cwd: "/repo",
  ...fields,
});
