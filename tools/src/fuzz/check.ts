import { claudeHook, readLog, type Reading, type Source, scanLines } from "@afteraction/ingest";

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (bytes: Buffer, size: number): Promise<Reading> => readLog({ path: "log", bytes: inPieces(bytes, size) });

interface Parsed {
  readonly text: string;
  readonly damages: number;
}

/** What a source makes of lines of which its shape is read, or all. */
function parsed(source: Source, bytes: Buffer, isWhole: boolean): Parsed {
  const notes: unknown[] = [];
  const note = (...what: unknown[]): void => void notes.push(what);
  let damages = 0;
  const reject = (place: number, reason: string): void => {
    if (reason === "malformed-json") damages++;
    note(place, reason);
  };
  const parser = source.open({ path: "log", reject, count: note, duplicate: () => note("duplicate") });
  const sink = { record: parser.read, reject };
  const reader = scanLines(source.marks, isWhole ? undefined : source.shape, sink);
  reader.push(bytes);
  reader.end();
  return { text: JSON.stringify([parser.events(), notes]), damages };
}

/** In parts as whole; but damage far inside a long string that nobody reads may go unnoticed (README of ingest). */
function isSame(source: Source, bytes: Buffer): boolean {
  const inParts = parsed(source, bytes, false);
  const whole = parsed(source, bytes, true);
  return inParts.text === whole.text || inParts.damages < whole.damages;
}

/** The log is read as lines: its first one is whole. */
function isLines(bytes: Buffer): boolean {
  try {
    return bytes.toString("utf8").startsWith("{") && JSON.parse(bytes.toString("utf8").split("\n", 1)[0]!) !== null;
  } catch {
    return false;
  }
}

/** Lines that hold anything; a mark of byte order counts for nothing. */
const linesOf = (bytes: Buffer): number =>
  bytes
    .toString("latin1")
    .split("\n")
    .filter((line) => /[^\0- ]/.test(line.replace(/^\xef\xbb\xbf/, ""))).length;

const noted = ({ events, duplicates, rejects, artefacts }: Reading): number =>
  events.length + duplicates + rejects.length + artefacts.reduce((sum, { count }) => sum + count, 0);

/** Which law of reading the bytes break; undefined: none. Throws where reading does. */
export async function brokenLaw(bytes: Buffer, source: Source, piece: number): Promise<string | undefined> {
  const reading = await read(bytes, bytes.length + 1);
  if (reading.bytes !== bytes.length) return "every byte is counted";
  const inSmall = await read(bytes, piece);
  if (JSON.stringify(inSmall) !== JSON.stringify(reading)) return "pieces of any size are the same reading";
  if (source.shape !== undefined && !isSame(source, bytes)) return "what is read in parts is what JSON.parse gives";
  // A hook log has a call, a reject or a count for every line.
  const isHookLines = reading.format === claudeHook.id && isLines(bytes);
  if (isHookLines && noted(reading) < linesOf(bytes)) return "no line is lost";
  return undefined;
}
