import type { Source } from "../source.ts";
import { isHookRecord } from "./hook-record.ts";
import { openHookLog } from "./hook-parser.ts";
import { hookShape } from "./hook-shape.ts";

export const claudeHook: Source = {
  id: "claude-hook",
  docs: {
    title: "Claude Code hook logs",
    found: "logs/post_tool_use.json, logs/post_tool_use_failure.json: a hook's input, as array or lines",
    limits:
      "PostToolUse fires after success only; without PostToolUseFailure records or transcripts there is no failure rate. " +
      "No time, and no duration before 2.1.119.",
  },
  marks: [],
  shape: hookShape,
  recognizes: isHookRecord,
  open: openHookLog,
};
