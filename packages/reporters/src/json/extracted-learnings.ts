import type { Learning, Report } from "@afteraction/schema";
import { byPattern } from "../by-pattern.ts";
import type { Reporter } from "../reporter.ts";
import { sortedRecord } from "./ordered-json.ts";

/** The design document's six fields first, then what they rest on. */
function row(learning: Learning): Record<string, unknown> {
  const { type, pattern, description, recommendation, confidence, impact, subject, metrics, ...rest } = learning;
  const { id, claim, category, instead, band, benefit, estimate, effect, threshold, p, q, support, examples } = rest;
  return {
    type,
    pattern,
    description,
    recommendation,
    confidence,
    impact,
    id,
    claim,
    subject: sortedRecord(subject),
    category,
    instead,
    band,
    benefit: { secondsPerWeek: benefit.secondsPerWeek, failuresPerWeek: benefit.failuresPerWeek },
    estimate: {
      value: estimate.value,
      unit: estimate.unit,
      interval: { low: estimate.interval.low, high: estimate.interval.high, level: estimate.interval.level },
    },
    effect,
    threshold,
    p,
    q,
    support: { events: support.events, sessions: support.sessions, users: support.users },
    metrics: sortedRecord(metrics),
    examples,
    status: rest.status,
    firstSeen: rest.firstSeen,
    lastSeen: rest.lastSeen,
  };
}

function render({ asOf, data, learnings }: Report): string {
  const { events, sessions, users } = data;
  const text = {
    schemaVersion: 1,
    asOf,
    data: { events, sessions, users },
    learnings: learnings.toSorted(byPattern).map(row),
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

/** Every learning that the ledger knows, whatever its status, with all its metadata. */
export const extractedLearnings: Reporter = {
  id: "extracted-learnings",
  docs: { title: "Complete learnings with metadata", reader: "programs, and people who search" },
  extension: "json",
  committed: true,
  render,
  files: (report) => [{ path: "extracted_learnings.json", text: render(report) }],
};
