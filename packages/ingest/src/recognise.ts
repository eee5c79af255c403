import { type Container, containerOf, readContainer } from "./containers/container.ts";
import { largestRecord } from "./containers/record-reader.ts";
import type { Fields } from "./fields.ts";
import { sources } from "./sources/sources.ts";
import type { Source } from "./sources/source.ts";
import type { Tap } from "./tap.ts";

/** A log's first bytes, and what they tell. */
export interface Head {
  /** Without byte-order mark; may go on beyond what was looked at. */
  readonly bytes: Buffer;
  readonly container: Container;
  readonly source: Source | undefined;
  /** The whole log holds nothing: no bytes, white space, an array without elements. */
  readonly isEmpty: boolean;
}

/** How much is looked at, in bytes: more only while nothing is recognised… */
const looks: readonly number[] = [4 * 1024, 64 * 1024, 1024 * 1024, 8 * 1024 * 1024, largestRecord + 1024];
/** …and beyond this only for a first record that is larger. */
const largestLook = 1024 * 1024;

interface Sample {
  readonly records: readonly Fields[];
  /** Places that could not be read. */
  readonly damages: number;
}

function sampleOf(bytes: Buffer, container: Container, isWhole: boolean): Sample {
  const records: Fields[] = [];
  let damages = 0;
  const reader = readContainer(container, [], { record: (record) => records.push(record), reject: () => damages++ });
  reader.push(bytes);
  if (isWhole) reader.end();
  return { records, damages };
}

/** The format of the first record that any source knows. */
function sourceOf(records: readonly Fields[]): Source | undefined {
  for (const record of records) {
    const source = sources.find((each) => each.recognizes(record));
    if (source !== undefined) return source;
  }
  return undefined;
}

const withoutMark = (bytes: Buffer): Buffer =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/** Recognises a log by its first records, never by its name. */
export async function recognise(tap: Tap): Promise<Head> {
  const pieces: Buffer[] = [];
  let ended = false;
  for (const look of looks) {
    while (!ended && tap.bytes < look) {
      const piece = await tap.next();
      if (piece === undefined) ended = true;
      else pieces.push(piece);
    }
    const bytes = withoutMark(pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces));
    const isWhole = ended && bytes.length <= look;
    const container = containerOf(bytes);
    const { records, damages } = sampleOf(bytes.subarray(0, look), container, isWhole);
    const source = sourceOf(records);
    const isEnough = source !== undefined || isWhole || (records.length > 0 && look >= largestLook);
    if (isEnough || look === looks.at(-1))
      return { bytes, container, source, isEmpty: isWhole && records.length + damages === 0 };
  }
  throw new Error("unreachable: the last look always returns");
}
