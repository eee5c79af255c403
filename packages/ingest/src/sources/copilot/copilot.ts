import { type Fields, isFields } from "../../fields.ts";
import type { Source } from "../source.ts";
import { openCopilot } from "./copilot-parser.ts";

const isEvent = (record: Fields): boolean =>
  typeof record["type"] === "string" &&
  /^(?:session\.(?:start|resume)|tool\.execution_(?:start|complete))$/.test(record["type"]) &&
  isFields(record["data"]);

export const copilot: Source = {
  id: "copilot",
  docs: {
    title: "Copilot CLI events",
    found: "~/.copilot/session-state/<id>/events.jsonl",
    limits: "Durations are gaps between start and completion, with the wait for a permission.",
  },
  marks: [`"tool.execution`, `"session.`, `"permission.completed`, `"toolRequests"`],
  recognizes: isEvent,
  open: openCopilot,
};
