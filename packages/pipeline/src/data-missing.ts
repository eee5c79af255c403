import type { Overview } from "@afteraction/analyzers";
import type { Combined } from "@afteraction/ingest";
import type { RejectReason } from "@afteraction/schema";
import { clockOddities } from "./clock-oddities.ts";

/** What the rules below look at. */
interface Read {
  readonly combined: Combined;
  readonly seen: Overview;
}

interface Rule {
  /** How many calls, records or files are concerned; 0: the rule does not apply. */
  readonly count: (read: Read) => number;
  readonly says: (count: number) => string;
}

const artefact =
  (kind: string) =>
  ({ combined }: Read): number =>
    combined.artefacts.find((each) => each.kind === kind)?.count ?? 0;

const rejected =
  (...reasons: readonly RejectReason[]) =>
  ({ combined }: Read): number =>
    combined.rejects.filter(({ reason }) => reasons.includes(reason)).length;

/** Below this share of calls, what is unknown changes nothing that is said. */
const notable = 0.05;

/** `4,054 calls`: grouped by hand, because a locale would change bytes between machines. */
const some = (count: number, what: string): string =>
  `${String(count).replace(/\B(?=(\d{3})+$)/g, ",")} ${what}${count === 1 ? "" : "s"}`;

const timed = ({ seen }: Read, ...wanted: readonly string[]): number =>
  seen.durations.reduce((sum, { quality, count }) => sum + (wanted.includes(quality) ? count : 0), 0);

/** Calls of which only gaps are known, where they are most and not all: of none measured, `overview` speaks. */
function mostlyElapsed(read: Read): number {
  const measured = timed(read, "exec", "reported");
  const elapsed = timed(read, "upper-bound");
  return measured > 0 && elapsed > measured ? elapsed : 0;
}

/** Calls of unknown end, where they are notable and not most: of most, `overview` speaks. */
function openCalls({ seen: { outcomes, events } }: Read): number {
  return outcomes.unknown > notable * events && outcomes.unknown <= events / 2 ? outcomes.unknown : 0;
}

/** Calls without time, where they are notable: of logs without any, `overview` speaks. */
function timelessCalls({ combined, seen }: Read): number {
  const timeless = clockOddities(combined).find(({ kind }) => kind === "no-time")?.count ?? 0;
  return seen.span !== null && timeless > notable * seen.events ? timeless : 0;
}

const rules: readonly Rule[] = [
  {
    count: artefact("success-only"),
    says: (count) =>
      `${some(count, "call")} known only from a hook that fires after success: what failed beside them is not there, and ` +
      "no failure rate follows from them. Register PostToolUseFailure beside PostToolUse, or read transcripts.",
  },
  {
    count: openCalls,
    says: (count) =>
      `${some(count, "call")} of unknown end, which count neither for nor against anything: sessions still open, logs cut ` +
      "off or without results. Commit logs when a session has ended, or log results.",
  },
  {
    count: timelessCalls,
    says: (count) =>
      `${some(count, "call")} without time, which are in no week, no trend and no duration: record the time of each call, as ` +
      "the collector does (what a hook is given holds none).",
  },
  {
    count: mostlyElapsed,
    says: (count) =>
      `${some(count, "call")} with a gap between timestamps only, waiting included: there, slow tools cannot be told from ` +
      "slow answers. The collector's hook (Claude Code 2.1.119 and later) or OpenTelemetry measures them.",
  },
  {
    count: artefact("collector-loss"),
    says: (count) =>
      `${some(count, "call")} lost by the collector, which could write down only that: look at the disk and the rights of ` +
      "`.afteraction/log`.",
  },
  {
    count: rejected("malformed-json", "trailing-data"),
    says: (count) =>
      `${some(count, "damaged record")}, most often because several writers share one JSON array: append one line for each ` +
      "call instead, as the collector does.",
  },
  {
    count: rejected("no-tool-name"),
    says: (count) =>
      `${some(count, "record")} without the name of a tool: empty shells, from a hook that reads other fields than its agent ` +
      "sends. Let it keep `tool_name`, `tool_input`, `tool_response` and `tool_use_id` as they come.",
  },
  {
    count: rejected("no-session"),
    says: (count) =>
      `${some(count, "record")} of no session, which is the unit of all evidence: log the agent's \`session_id\`.`,
  },
  {
    count: rejected("unknown-format"),
    says: (count) =>
      `${some(count, "file")} of no known format: a source can be added for logs of calls; leave others out of \`logs\` in ` +
      "the config.",
  },
  {
    count: artefact("naive-time"),
    says: (count) =>
      `${some(count, "time")} without a zone, which may be off by hours, and what is said of weeks with them: log UTC, with ` +
      "a `Z` at the end.",
  },
];

/** What could not be learned because of how these logs were written, and what to switch on; in a fixed order. */
export function missingFromLogs(combined: Combined, seen: Overview): string[] {
  const read = { combined, seen };
  return rules.flatMap(({ count, says }) => {
    const found = count(read);
    return found === 0 ? [] : [says(found)];
  });
}
