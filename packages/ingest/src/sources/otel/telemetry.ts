import { type Fields, fieldsOf, isFields, textOf } from "../../fields.ts";
import { momentOf } from "../../moment.ts";
import { attributesOf } from "./attributes.ts";
import { listOf, logOf, spanOf, type Telemetry } from "./telemetry-record.ts";

const scopes = (group: Fields, ...names: readonly string[]): readonly Fields[] =>
  names.flatMap((name) => listOf(group[name]));

function ofRequest(record: Fields): Telemetry[] {
  const logs = listOf(record["resourceLogs"]).flatMap((group) => {
    const resource = attributesOf(fieldsOf(group["resource"])["attributes"]);
    const records = scopes(group, "scopeLogs").flatMap((scope) => listOf(scope["logRecords"]));
    return records.map((each) => logOf(each, resource));
  });
  const spans = listOf(record["resourceSpans"]).flatMap((group) => {
    const resource = attributesOf(fieldsOf(group["resource"])["attributes"]);
    const records = scopes(group, "scopeSpans").flatMap((scope) => listOf(scope["spans"]));
    return records.map((each) => spanOf(each, resource));
  });
  return [...logs, ...spans];
}

const isRequest = (record: Fields): boolean =>
  ["resourceLogs", "resourceSpans", "resourceMetrics"].some((name) => Array.isArray(record[name]));

/** `{kind: "otel:tool_result", detail: {…}}`, and metrics beside it. */
const isTagged = (record: Fields): boolean =>
  ((textOf(record["kind"]) ?? "").startsWith("otel:") && isFields(record["detail"])) ||
  (typeof record["metric"] === "string" && "otel_metric" in fieldsOf(record["tags"]));

/** `{resource, scope, record: {event_name, attributes}}`. */
const isWrapped = (record: Fields): boolean => isFields(record["resource"]) && isFields(inner(record)["attributes"]);

const inner = (record: Fields): Fields => fieldsOf(record["record"] ?? record["span"]);

/** A record as an SDK's console exporter writes it; Gemini's outfile is one after another of these. */
const isPlain = (record: Fields): boolean => {
  const attributes = record["attributes"];
  if (!isFields(attributes)) return false;
  const isLog = "hrTime" in record || "event.name" in attributes;
  return isLog || "gen_ai.operation.name" in attributes || ("spanContext" in record && "kind" in record);
};

/** A metric of an SDK's console exporter. */
const isMetric = (record: Fields): boolean => isFields(record["resource"]) && Array.isArray(record["scopeMetrics"]);

/** Whether the record is one of OpenTelemetry's, in any of the forms that are read. */
export const isTelemetry = (record: Fields): boolean =>
  isRequest(record) || isTagged(record) || isWrapped(record) || isPlain(record) || isMetric(record);

const isSpanRecord = (record: Fields): boolean =>
  "startTimeUnixNano" in record || "startTime" in record || "parentSpanId" in record || "spanContext" in record;

function ofPlain(record: Fields, resource: Fields): Telemetry {
  const attributes = attributesOf(resource["attributes"]);
  const context = fieldsOf(record["spanContext"] ?? record["_spanContext"]);
  const whole: Fields = { ...context, ...record };
  return isSpanRecord(record) ? spanOf(whole, attributes) : logOf(whole, attributes);
}

function ofTagged(record: Fields): Telemetry[] {
  if (!isFields(record["detail"])) return [];
  const name = (textOf(record["kind"]) ?? "").slice("otel:".length);
  const attributes = attributesOf(record["detail"]);
  const log = logOf({ attributes: record["detail"], eventName: name }, attributes);
  return [{ ...log, end: log.end ?? momentOf(record["ts"])?.at }];
}

/** The log records and spans of a record; none where it holds metrics. */
export function telemetryOf(record: Fields): readonly Telemetry[] {
  if (isRequest(record)) return ofRequest(record);
  if (isTagged(record)) return ofTagged(record);
  if (isWrapped(record)) return [ofPlain(inner(record), fieldsOf(record["resource"]))];
  return isPlain(record) ? [ofPlain(record, fieldsOf(record["resource"]))] : [];
}
