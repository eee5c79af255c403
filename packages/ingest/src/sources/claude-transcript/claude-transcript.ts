import { type Fields, isFields } from "../../fields.ts";
import type { Source } from "../source.ts";
import { transcriptShape } from "./transcript-shape.ts";
import { openTranscript } from "./transcript-parser.ts";

/** Lines of a transcript that carry no session id. */
const bookkeeping = (record: Fields): boolean =>
  (record["type"] === "summary" && "leafUuid" in record) ||
  (record["type"] === "file-history-snapshot" && "messageId" in record) ||
  (record["type"] === "system" && typeof record["session_id"] === "string");

const isMessage = (record: Fields): boolean => {
  const role = record["type"] ?? record["role"];
  return (role === "user" || role === "assistant") && isFields(record["message"]);
};

export const claudeTranscript: Source = {
  id: "claude-transcript",
  docs: {
    title: "Claude Code transcripts",
    found: "~/.claude/projects/<project>/*.jsonl with sub-agents, `claude -p --output-format stream-json`, chat.json",
    limits:
      "Durations are gaps between timestamps and include waiting for a person, except where a tool reports its own.",
  },
  // Of `tool_use` and `tool_result`: short, and from the rarest byte on, which is what the search looks for.
  marks: [`_use"`, "_resul"],
  shape: transcriptShape,
  recognizes: (record) =>
    isMessage(record) || bookkeeping(record) || (typeof record["type"] === "string" && "sessionId" in record),
  open: openTranscript,
};
