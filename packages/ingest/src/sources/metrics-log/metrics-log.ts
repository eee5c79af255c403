import type { Fields } from "../../fields.ts";
import type { Source } from "../source.ts";
import { openMetricsLog } from "./metrics-parser.ts";

const hasText = (record: Fields, ...names: readonly string[]): boolean =>
  names.some((name) => typeof record[name] === "string");

const hasOutcome = (record: Fields): boolean => "success" in record || typeof record["status"] === "string";
const hasTime = (record: Fields): boolean => "timestamp" in record || "ts" in record;

/** `action` alone is too common a word for a tool: it needs an outcome, or the call's session or input. */
const isCall = (record: Fields): boolean => {
  if (hasText(record, "tool", "tool_name")) return hasOutcome(record) || hasTime(record);
  const isOwn = "tool_input" in record || "session_id" in record || "duration_ms" in record;
  return hasText(record, "action") && hasTime(record) && (hasOutcome(record) || isOwn);
};

export const metricsLog: Source = {
  id: "metrics-log",
  docs: {
    title: "Flat tool metrics",
    found: "one flat record per call, as array or lines: timestamp, tool, success, time_ms, error, validation_failure",
    limits: "Without a session id each file is one session; without success or status the outcome is unknown.",
  },
  marks: [],
  anonymous: true,
  recognizes: isCall,
  open: openMetricsLog,
};
