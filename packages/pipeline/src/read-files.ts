import { type Reading, readLog } from "@afteraction/ingest";
import { createReadStream, readFileSync } from "node:fs";
import { decompress, UnsupportedCompression } from "./decompress.ts";
import { inputError } from "./input-error.ts";
import type { FoundFile } from "./log-file.ts";
import { largestAhead, readAhead } from "./read-ahead.ts";
import { isSystemError, systemReason } from "./system-reason.ts";

/** How far reading has come; bytes as on disk. */
export interface ReadProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly files: number;
  readonly totalFiles: number;
}

export interface ReadFiles {
  /** One per file, in the order of the files. */
  readonly readings: readonly Reading[];
  /** What a person may want to mend: files that could not be read, or not to their end. */
  readonly warnings: readonly string[];
}

/**
 * Reads files one after the other: one stream at a time keeps memory bounded. A file that cannot be read, or not to its
 * end, keeps what it gave and has a reject `unreadable`.
 *
 * @throws UserError when a file that was named by itself cannot be opened
 */
export async function readFiles(
  found: readonly FoundFile[],
  onProgress: (progress: ReadProgress) => void = () => {},
): Promise<ReadFiles> {
  const readings: Reading[] = [];
  const warnings: string[] = [];
  const read = readAhead(found);
  const totalBytes = found.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const [files, file] of found.entries()) {
    let bytes = done;
    const count = (more: number) => {
      bytes += more;
      onProgress({ bytes, totalBytes, files, totalFiles: found.length });
    };
    const { reading, failure } = await readFile(file, await read(files), count);
    if (failure !== undefined) warnings.push(warning(file, reading, failure));
    readings.push(reading);
    done += file.size;
  }
  if (found.length > 0) onProgress({ bytes: done, totalBytes, files: found.length, totalFiles: found.length });
  return { readings, warnings };
}

interface Read {
  readonly reading: Reading;
  readonly failure?: unknown;
}

async function readFile(file: FoundFile, ahead: Buffer | undefined, count: (bytes: number) => void): Promise<Read> {
  const stream = watched(chunksOf(file, ahead, count));
  const reading = await readLog({ path: file.path, bytes: stream.bytes });
  const failure = stream.failure();
  if (failure === undefined) return { reading };
  if (!isSystemError(failure) && !(failure instanceof UnsupportedCompression)) throw failure;
  if (reading.bytes === 0 && file.named && !isDamage(failure)) throw inputError(file.input, failure);
  // the hash of what was read is not that of the file: it must equal no other
  return { reading: { ...reading, hash: `${reading.hash} of ${file.path}` }, failure };
}

/** Compressed data that is damaged is disorder of the data, even in a file that was named. */
const isDamage = (error: unknown): boolean =>
  error instanceof Error && "code" in error && /^Z(STD)?_/.test(String(error.code));

/** Piece of a larger file, in bytes. */
const CHUNK = 1 << 20;

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const inTurn = ({ file, size }: FoundFile): AsyncIterable<Buffer> =>
  size > 0 && size <= largestAhead ? once(readFileSync(file)) : createReadStream(file, { highWaterMark: CHUNK });

async function* chunksOf(
  file: FoundFile,
  ahead: Buffer | undefined,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  if (file.problem !== undefined) throw file.problem;
  if (file.open !== undefined) return yield* decompress(counted(file.open(), count));
  yield* decompress(counted(ahead === undefined ? inTurn(file) : once(ahead), count));
}

async function* counted(chunks: AsyncIterable<Buffer>, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

/** The same bytes; the error that ended them can be asked for afterwards, since reading a log does not throw. */
function watched(chunks: AsyncIterable<Uint8Array>) {
  let failure: unknown;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  return { bytes: bytes(), failure: () => failure };
}

const warning = ({ path }: FoundFile, { bytes }: Reading, failure: unknown): string =>
  `${path} was not read${bytes > 0 ? " to its end" : ""}: ${systemReason(failure)}`;
