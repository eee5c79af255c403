import { type Fields, fieldsOf, isFields, nameOf, textOf } from "../../fields.ts";
import { momentOf } from "../../moment.ts";
import { type Attributes, attributesOf, textAt } from "./attributes.ts";
import { momentOfNano, momentOfPair } from "./nano-time.ts";

/** One log record or span, however it was exported. Times in milliseconds since 1970. */
export interface Telemetry {
  /** Event or span name, without the prefix of the body. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly resource: Attributes;
  /** Of a span; of a log record its time is the end. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly isSpan: boolean;
  readonly hasErrorStatus: boolean;
  readonly traceId: string | undefined;
  readonly spanId: string | undefined;
  readonly parentSpanId: string | undefined;
}

export const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

const idsOf = (record: Fields): Pick<Telemetry, "traceId" | "spanId" | "parentSpanId"> => ({
  traceId: textOf(record["traceId"]) ?? textOf(record["trace_id"]),
  spanId: textOf(record["spanId"]) ?? textOf(record["span_id"]),
  parentSpanId: textOf(record["parentSpanId"]) ?? textOf(record["parent_span_id"]),
});

/** The body is the event's name, or an object with it, or a sentence. */
function bodyOf(body: unknown): string | undefined {
  return textOf(body) ?? textOf(fieldsOf(body)["stringValue"]);
}

export function logOf(record: Fields, resource: Attributes): Telemetry {
  const attributes = attributesOf(record["attributes"]);
  const named = textAt(attributes, "event.name") ?? textOf(record["eventName"]) ?? textOf(record["event_name"]);
  const nano = record["timeUnixNano"] ?? record["time_unix_nano"] ?? record["observedTimeUnixNano"];
  const end = momentOf(attributes.get("event.timestamp"))?.at ?? momentOfNano(nano) ?? momentOfPair(record["hrTime"]);
  const name = nameOf(named ?? bodyOf(record["body"])) ?? "";
  const ids = idsOf(record);
  return { name, attributes, resource, start: undefined, end, isSpan: false, hasErrorStatus: false, ...ids };
}

/** `ERROR`, as its number or its name. */
const isError = (status: unknown): boolean => {
  const code = fieldsOf(status)["code"] ?? fieldsOf(status)["status_code"] ?? status;
  return code === 2 || code === "STATUS_CODE_ERROR" || code === "ERROR";
};

export function spanOf(record: Fields, resource: Attributes): Telemetry {
  const start = momentOfNano(record["startTimeUnixNano"]) ?? momentOfPair(record["startTime"]);
  const end = momentOfNano(record["endTimeUnixNano"]) ?? momentOfPair(record["endTime"]);
  const attributes = attributesOf(record["attributes"]);
  const name = nameOf(record["name"]) ?? "";
  const hasErrorStatus = isError(record["status"]);
  return { name, attributes, resource, start, end, isSpan: true, hasErrorStatus, ...idsOf(record) };
}
