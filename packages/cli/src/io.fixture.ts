import type { Io } from "./io.ts";

/** Streams that keep what is written to them, and a clock that stands still. */
export function testIo(cwd: string, over: Partial<Io> = {}) {
  const written = { stdout: "", stderr: "" };
  const io: Io = {
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
    env: { HOME: cwd },
    cwd,
    now: () => Date.UTC(2026, 7, 21, 10),
    ...over,
  };
  return { io, written };
}
