import { closeSync, openSync, read } from "node:fs";
import type { FoundFile } from "./log-file.ts";

/** Up to this size, in bytes, a file is read at once: most logs are small, and setting up a stream costs more. */
export const largestAhead = 4 << 20;

/** Asks for the bytes of a file by its place; undefined: it was not read ahead, and is to be read in its turn. */
export type ReadAhead = (place: number) => Promise<Buffer | undefined>;

const nothing: Promise<undefined> = Promise.resolve(undefined);

/** In one operation, which goes on while the one before is parsed. Trouble of any kind is met again in its turn. */
function started({ file, size }: FoundFile, room: Buffer): Promise<Buffer | undefined> {
  let descriptor: number;
  try {
    descriptor = openSync(file, "r");
  } catch {
    return nothing;
  }
  return new Promise((resolve) => {
    // One byte more, to see whether the file has grown since it was found.
    read(descriptor, room, 0, size + 1, null, (error, length) => {
      closeSync(descriptor);
      resolve(error === null && length === size ? room.subarray(0, size) : undefined);
    });
  });
}

/**
 * Reads each small file while the one before it is parsed, in two rooms by turns: fresh memory for every file costs more
 * than what is read into it. The files must be asked for in order, and a file's bytes are gone two files later.
 */
export function readAhead(found: readonly FoundFile[]): ReadAhead {
  const rooms: Buffer[] = [];
  const start = (place: number): Promise<Buffer | undefined> => {
    const file = found[place];
    const isWanted = file?.problem === undefined && file?.open === undefined && (file?.size ?? 0) > 0;
    if (file === undefined || !isWanted || file.size > largestAhead) return nothing;
    const room = rooms[place % 2];
    if (room !== undefined && room.length > file.size) return started(file, room);
    return started(file, (rooms[place % 2] = Buffer.allocUnsafeSlow(roomFor(file.size))));
  };
  let next = start(0);
  return (place) => {
    const bytes = next;
    return bytes.then((taken) => {
      next = start(place + 1);
      return taken;
    });
  };
}

const roomFor = (size: number): number => (size < largestAhead / 4 ? largestAhead / 4 : largestAhead + 1);
