import { outside, skipValue } from "./nesting.ts";
import { deliver, largestRecord, type RecordReader, type RecordSink } from "./record-reader.ts";
import { type Cursor, newScan, type Scan, skipBetween } from "./scan.ts";

/** Damage is mended by starting again at the next record; beyond this many times the rest is one reject. */
const mostRestarts = 100;

/** Leaves the value, whole or not, and returns its bytes. */
function takeCarried(scan: Scan): Buffer {
  const bytes = Buffer.concat(scan.carried);
  scan.carried = [];
  scan.carriedBytes = 0;
  scan.nesting = outside();
  scan.started = false;
  scan.isOverlong = false;
  return bytes;
}

/** The bytes from the next record on, if a damaged value swallowed one. */
function nextRecord(scan: Scan, bytes: Buffer): Buffer | undefined {
  if (scan.boundary === undefined || scan.restarts++ >= mostRestarts) return undefined;
  const at = bytes.indexOf(scan.boundary, 1);
  return at === -1 ? undefined : bytes.subarray(at + 1);
}

/** Rejects a damaged value; returns bytes to read again. */
function fail(scan: Scan, bytes: Buffer): Buffer | undefined {
  scan.sink.reject(scan.place, "malformed-json");
  return nextRecord(scan, bytes);
}

/** Rejects a value above the limit; returns bytes to read again, or goes on to its end without holding it. */
function failOverlong(scan: Scan): Buffer | undefined {
  scan.sink.reject(++scan.place, "too-long");
  const { nesting } = scan;
  const again = nextRecord(scan, takeCarried(scan));
  if (again !== undefined) return again;
  scan.nesting = nesting;
  scan.started = scan.isOverlong = true;
  return undefined;
}

/** Goes on inside a value; returns bytes to read again if it turns out damaged. */
function readValue(scan: Scan, cursor: Cursor): Buffer | undefined {
  const from = cursor.at;
  cursor.at = skipValue(scan.nesting, cursor.bytes, from);
  const piece = cursor.bytes.subarray(from, cursor.at);
  if (!scan.isOverlong) {
    scan.carried.push(piece);
    scan.carriedBytes += piece.length;
    if (scan.carriedBytes > scan.largest) {
      const again = failOverlong(scan);
      if (again !== undefined) return again;
    }
  }
  if (scan.nesting.depth > 0 || scan.nesting.inString) return undefined;
  if (scan.isOverlong) return void takeCarried(scan);
  scan.place++;
  const bytes = takeCarried(scan);
  return deliver(bytes, scan.place, scan.sink) ? undefined : fail(scan, bytes);
}

function readChunk(scan: Scan, chunk: Buffer): void {
  const work: Cursor[] = [{ bytes: chunk, at: 0 }];
  for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
    if (top.at >= top.bytes.length) work.pop();
    else if (!scan.started) skipBetween(scan, top);
    else {
      const again = readValue(scan, top);
      if (again !== undefined) work.push({ bytes: again, at: 0 });
    }
  }
}

/**
 * Reads the elements of one JSON array (`array`), or JSON values one after another, with or without white space
 * between them (`values`), in memory bounded by the largest of them.
 *
 * A damaged element is one reject. Damage may unbalance the brackets and swallow what follows, so reading then starts
 * again at the next line that begins like the first element did (same indentation).
 */
export function readValues(kind: "array" | "values", sink: RecordSink, largest = largestRecord): RecordReader {
  const scan = newScan(kind, sink, largest);
  return {
    push: (chunk) => readChunk(scan, chunk),
    end() {
      while (scan.started && !scan.isOverlong) {
        scan.place++;
        const again = fail(scan, takeCarried(scan));
        if (again !== undefined) readChunk(scan, again);
      }
    },
  };
}
