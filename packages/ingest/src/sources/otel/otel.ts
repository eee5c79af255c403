import type { Source } from "../source.ts";
import { openOtel } from "./otel-parser.ts";
import { isTelemetry } from "./telemetry.ts";

export const otel: Source = {
  id: "otel",
  docs: {
    title: "OpenTelemetry",
    found:
      "OTLP/JSON lines as the Collector's file exporter writes them, flattened records, Gemini's telemetry outfile; " +
      "events of Claude Code, Codex and Gemini CLI, and `execute_tool` spans of the GenAI conventions",
    limits: "What was run is there only if details are exported. Events may be missing: they complete other logs.",
  },
  marks: [],
  anonymous: true,
  recognizes: isTelemetry,
  open: openOtel,
};
