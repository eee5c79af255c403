import { readLines } from "./lines.ts";
import type { RecordReader, RecordSink } from "./record-reader.ts";
import { readValues } from "./values.ts";

/** `lines`: one JSON value per line. `array`: one JSON array. `values`: pretty-printed values, one after another. */
export type Container = "empty" | "lines" | "array" | "values";

/** What a version-control conflict may leave before the first value. */
const conflictMarker = /^(?:\uFEFF|\s)*(?:(?:<{7}|={7}|>{7})[^\n]*\n\s*)*/;

/** Tells a file's container from its first bytes; name and ending say nothing (`.json` holds lines, and so on). */
export function containerOf(head: Buffer): Container {
  const text = head.subarray(0, 4096).toString("utf8").replace(conflictMarker, "");
  if (text === "") return "empty";
  if (text.startsWith("[")) return "array";
  const [first = "", second = ""] = text.split("\n", 2);
  const isSpread = first.startsWith("{") && !first.trimEnd().endsWith("}");
  return isSpread && (first.trimEnd() === "{" || /^[ \t}]/.test(second)) ? "values" : "lines";
}

/** A reader for the container. `marks` as for lines: a cheap test of which lines matter. */
export function readContainer(container: Container, marks: readonly string[], sink: RecordSink): RecordReader {
  return container === "array" || container === "values" ? readValues(container, sink) : readLines({ marks }, sink);
}
