import { csv } from "./csv/csv.ts";
import { extractedLearnings } from "./json/extracted-learnings.ts";
import { json } from "./json/json.ts";
import { toolLearnings } from "./json/tool-learnings.ts";
import { markdown } from "./markdown/markdown.ts";
import { toolMetrics } from "./markdown/tool-metrics.ts";
import type { Reporter } from "./reporter.ts";
import { terminal } from "./terminal/terminal.ts";

/** Every reporter. A new one is its file and a line here. */
export const reporters: readonly Reporter[] = [
  csv,
  extractedLearnings,
  json,
  markdown,
  terminal,
  toolLearnings,
  toolMetrics,
];
