import type { Fields } from "../../fields.ts";
import type { Source } from "../source.ts";
import { openMetricsLog } from "./metrics-parser.ts";

const hasTool = (record: Fields): boolean =>
  typeof record["tool"] === "string" || typeof record["tool_name"] === "string";
const hasOutcome = (record: Fields): boolean => "success" in record || typeof record["status"] === "string";

export const metricsLog: Source = {
  id: "metrics-log",
  docs: {
    title: "Flat tool metrics",
    found: "one flat record per call, as array or lines: timestamp, tool, success, time_ms, error, validation_failure",
    limits: "Without a session id each file is one session. Nothing of the call's input, so no facts about commands.",
  },
  marks: [],
  anonymous: true,
  recognizes: (record) => hasTool(record) && hasOutcome(record),
  open: openMetricsLog,
};
