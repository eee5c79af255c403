import { type Fields } from "../../fields.ts";
import type { Source } from "../source.ts";
import { openToolLines } from "./tool-lines-parser.ts";

/** A call or a result on a line of its own. */
const isToolLine = (record: Fields): boolean => {
  const isUse = record["type"] === "tool_use";
  if (!isUse && record["type"] !== "tool_result") return false;
  return typeof record["tool_name"] === "string" || typeof record["tool_id"] === "string";
};

/** The first line of Gemini's stream. */
const isInit = (record: Fields): boolean =>
  record["type"] === "init" && typeof record["session_id"] === "string" && "timestamp" in record;

export const toolLines: Source = {
  id: "tool-lines",
  docs: {
    title: "Tool lines",
    found:
      "one line per call and one per result: oh-my-opencode's .claude/transcripts/*.jsonl, " +
      "`gemini --output-format stream-json`",
    limits: "oh-my-opencode gives no outcome but a shell's exit code. Durations are gaps between two lines.",
  },
  marks: [`"tool_`, `"init"`],
  anonymous: true,
  recognizes: (record) => isToolLine(record) || isInit(record),
  open: openToolLines,
};
