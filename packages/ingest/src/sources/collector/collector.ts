import type { Fields } from "../../fields.ts";
import type { Source } from "../source.ts";
import { openCollected } from "./collector-parser.ts";

const isCollected = (record: Fields): boolean =>
  (record["afteraction"] === "call" || record["afteraction"] === "lost") && record["version"] === 1;

export const collector: Source = {
  id: "collector",
  docs: {
    title: "The collector's log",
    found: ".afteraction/log/YYYY-MM-DD.jsonl: what `afteraction hook record` keeps of hooks' inputs, one per line",
    limits:
      "As much as the agent's hooks tell: calls that are refused before they run (validation), and those that a person " +
      "interrupts, fire no hook after them.",
  },
  marks: [],
  recognizes: isCollected,
  open: openCollected,
};
