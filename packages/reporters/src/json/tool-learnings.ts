import type { Learning, Report } from "@afteraction/schema";
import { byPattern } from "../by-pattern.ts";
import type { Reporter } from "../reporter.ts";
import { isPublished } from "../worth.ts";

/** The design document's bar for context, where the report names no other: below, a learning needs more data. */
const MIN_CONFIDENCE = 0.6;

const row = ({ id, pattern, description, recommendation, confidence, impact }: Learning): unknown => ({
  id,
  pattern,
  description,
  recommendation,
  confidence,
  impact,
});

/** Grouped in a Map, because a category is a template that people write. */
function byCategory(learnings: readonly Learning[]): Map<string, Learning[]> {
  const groups = new Map<string, Learning[]>();
  for (const learning of learnings.toSorted(byPattern)) {
    groups.set(learning.category, [...(groups.get(learning.category) ?? []), learning]);
  }
  return groups;
}

function render({ learnings, contextConfidence = MIN_CONFIDENCE }: Report): string {
  const admitted = learnings.filter(
    (each) => isPublished(each) && each.expires === undefined && each.confidence >= contextConfidence,
  );
  const groups = [...byCategory(admitted)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(
    groups.map(([category, rows]) => ({ category, learnings: rows.map(row) })),
    null,
    2,
  )}\n`;
}

/** Published learnings of at least the context's confidence by category, as a context manager reads them. */
export const toolLearnings: Reporter = {
  id: "tool-learnings",
  docs: { title: "Learnings by category", reader: "a context manager" },
  extension: "json",
  committed: true,
  render,
  files: (report) => [{ path: "tool_learnings.json", text: render(report) }],
};
