import { readLines } from "./containers/lines.ts";
import type { RecordReader, RecordSink } from "./containers/record-reader.ts";
import { selector } from "./containers/select.ts";
import type { Part } from "./containers/shape.ts";

/**
 * The scanner alone: of each line the parts that a shape names, without any format's meaning; without a shape each
 * record whole. Lines without one of the marks are passed over, as by a source.
 */
export function scanLines(
  marks: readonly string[],
  shape: Part | undefined,
  sink: Pick<RecordSink, "record" | "reject">,
): RecordReader {
  return readLines({ marks }, { ...sink, select: shape && selector(shape) });
}
