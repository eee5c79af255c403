import { readSync } from "node:fs";

/** Largest input that is read. An error's text has at most 10,000 characters; a call may carry a whole file. */
export const mostInputBytes = 4 * 1024 * 1024;

/**
 * All of standard input as text; undefined when it is larger than the limit (it is read to its end all the same, as a
 * writer whose reader goes away fails). Read in one go where the system allows it: a stream costs milliseconds to set up.
 */
export async function readInput(most = mostInputBytes): Promise<string | undefined> {
  const kept: Buffer[] = [];
  let size = 0;
  const keep = (part: Buffer): void => {
    size += part.length;
    if (size <= most) kept.push(part);
  };
  if (!readNow(keep)) for await (const part of process.stdin) keep(part as Buffer);
  return size > most ? undefined : Buffer.concat(kept).toString("utf8");
}

/** Whether all of it could be read at once; not so where the descriptor does not wait (EAGAIN). */
function readNow(keep: (part: Buffer) => void): boolean {
  const part = Buffer.allocUnsafe(65_536);
  for (;;) {
    try {
      const length = readSync(0, part);
      if (length === 0) return true;
      keep(Buffer.from(part.subarray(0, length)));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return true;
      if (code === "EAGAIN") return false;
      throw error;
    }
  }
}
