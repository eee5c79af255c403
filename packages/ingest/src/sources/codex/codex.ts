import { type Fields, isFields } from "../../fields.ts";
import type { Source } from "../source.ts";
import { openRollout } from "./rollout-parser.ts";

const types = new Set(["session_meta", "response_item", "event_msg", "turn_context", "compacted"]);

const isRolloutLine = (record: Fields): boolean =>
  typeof record["type"] === "string" && types.has(record["type"]) && isFields(record["payload"]);

export const codex: Source = {
  id: "codex",
  docs: {
    title: "Codex rollouts",
    found: "~/.codex/sessions/YYYY/MM/DD/rollout-*.jsonl",
    limits:
      "There is no flag of failure: the outcome is the exit code in the output, or an end event. Tools without either " +
      "(plans, images, most MCP calls) have an unknown outcome.",
  },
  // Of calls, their outputs and their end events.
  marks: [`_call`, `_end"`, "item_completed", `"session_meta"`],
  recognizes: isRolloutLine,
  open: openRollout,
};
