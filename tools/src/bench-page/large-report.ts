import { overview } from "@afteraction/analyzers";
import { conclude, configSchema, type Ledger, registry } from "@afteraction/pipeline";
import type { Report, Session } from "@afteraction/schema";
import { madeLearnings } from "./made-learnings.ts";

const empty: Ledger = { files: [], broken: [], memory: { known: new Map(), looks: [] } };

const combinedOf = (sessions: readonly Session[]) => ({
  sessions,
  sources: [],
  rejects: [],
  duplicates: 0,
  artefacts: [],
});

/** Sessions that the reliability comes from: that of all takes minutes, and draws the same five dots. */
const JUDGED = 1000;

/** A report on these sessions: its numbers are counted, its learnings made up. Without evidence. */
export function largeReport(sessions: readonly Session[], learnings: number): Report {
  const config = configSchema(registry).parse({});
  const part = combinedOf(sessions.slice(0, JUDGED));
  const { reliability } = conclude({ combined: part, bytes: 0, ledger: empty }, config, registry.analyzers).report;
  if (reliability === undefined) throw new Error("a report without reliability");
  const measured = { assessed: [], seen: overview(sessions), reliability };
  const material = { combined: combinedOf(sessions), measured, bytes: 0, ledger: empty };
  const { hypotheses: _none, ...report } = conclude(material, config, registry.analyzers).report;
  return { ...report, learnings: madeLearnings(sessions, learnings, report.asOf) };
}
