import type { Event } from "@afteraction/schema";
import { claudeTool } from "./claude/tool-name.ts";
import type { Reading } from "./reading.ts";

interface ToolCount {
  readonly n: number;
  readonly ok: number;
  readonly error: number;
  readonly unknown: number;
}

/** One file of the reference. */
export interface Row {
  readonly path: string;
  readonly kind: string;
  readonly variant: string;
  readonly bytes: number;
  readonly distinct_sessions: number;
  readonly has: { readonly durations: "native" | "derivable" | "no" };
  readonly expected: {
    readonly by_tool: Readonly<Record<string, ToolCount>>;
    readonly durations: { readonly n: number; readonly sum_ms: number };
  };
}

/** Calls of one tool by outcome; `failed` is of whatever kind. */
type Count = readonly [calls: number, ok: number, failed: number, unknown: number];

const isFailure = ({ outcome }: Event): boolean =>
  outcome === "error" || outcome === "denied" || outcome === "interrupted";

/** How an event counts as the reference reads it. */
type Reader = (event: Event) => "ok" | "failed" | "unknown";

const byOutcome: Reader = (event) => (isFailure(event) ? "failed" : event.outcome === "unknown" ? "unknown" : "ok");

/** The reference believes a status of its own (opencode, Copilot), and every exit code but 0 where there is none (Codex). */
const byStatus: Reader = (event) => {
  if (event.exitCode === undefined) return byOutcome(event);
  return event.source === "opencode" || event.source === "copilot" ? "ok" : "failed";
};

function tally(rows: Iterable<readonly [tool: string, count: Count]>): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const [tool, more] of rows) {
    const known = counts.get(tool) ?? [0, 0, 0, 0];
    counts.set(tool, [known[0] + more[0], known[1] + more[1], known[2] + more[2], known[3] + more[3]]);
  }
  return counts;
}

const ours = (events: readonly Event[], servers: readonly string[], read: Reader): Map<string, Count> =>
  tally(
    events.map((event) => {
      const as = read(event);
      const [ok, failed, unknown] = [as === "ok", as === "failed", as === "unknown"].map(Number);
      return [nameOf(event.tool, servers), [1, ok ?? 0, failed ?? 0, unknown ?? 0]] as const;
    }),
  );

/** Servers of which calls are known. */
const serversOf = (events: readonly Event[]): readonly string[] => [
  ...new Set(events.flatMap(({ tool }) => /^mcp__(.+?)__/.exec(tool)?.[1] ?? [])),
];

/** Claude's tools under today's names; an MCP server's tools together, since Copilot writes `server-tool`. */
function nameOf(tool: string, servers: readonly string[]): string {
  const server = servers.find((each) => tool.startsWith(`${each}-`) || tool.startsWith(`mcp__${each}__`));
  return server === undefined ? (claudeTool(tool) ?? tool) : `mcp__${server}`;
}

const theirs = (row: Row, servers: readonly string[]): Map<string, Count> =>
  tally(
    Object.entries(row.expected.by_tool).map(([name, { n, ok, error, unknown }]) => [
      nameOf(name, servers),
      [n, ok, error, unknown],
    ]),
  );

/**
 * Whether two counts agree. `unknown` there means that the reference reads no outcome from this format, so whatever we
 * read is no contradiction; in transcripts it means that the call has no result, which must be so here too.
 */
function agrees(own: Count, reference: Count, kind: string): boolean {
  const [calls, ok, failed, unknown] = own;
  if (calls !== reference[0]) return false;
  if (kind === "transcript") return failed === reference[2] && unknown === reference[3];
  // a hook that fires after success only
  if (kind === "hook") return failed === reference[2];
  return ok >= reference[1] && failed >= reference[2] && unknown <= reference[3];
}

function callDifferences(row: Row, reading: Reading, read: Reader): string[] {
  const servers = serversOf(reading.events);
  const own = ours(reading.events, servers, read);
  const reference = theirs(row, servers);
  const none: Count = [0, 0, 0, 0];
  return [...new Set([...own.keys(), ...reference.keys()])].flatMap((tool) => {
    const [a, b] = [own.get(tool) ?? none, reference.get(tool) ?? none];
    return agrees(a, b, row.kind) ? [] : [`${tool} ${a.join("/")} instead of ${b.join("/")}`];
  });
}

/** Timed calls and their sum, the way the reference takes them: native durations, or gaps between two timestamps. */
function timed(row: Row, reading: Reading): readonly [n: number, sumMs: number] {
  const isNative = row.kind === "hook" || (row.kind !== "transcript" && row.has.durations === "native");
  const durations = reading.events.flatMap(({ startedAt, endedAt, durationMs }) => {
    if (isNative) return durationMs === undefined ? [] : [durationMs];
    return startedAt === undefined || endedAt === undefined ? [] : [endedAt - startedAt];
  });
  return [durations.length, Math.round(durations.reduce((sum, each) => sum + each, 0))];
}

function timeDifferences(row: Row, reading: Reading): string[] {
  if (row.has.durations === "no" && row.kind !== "hook" && row.kind !== "transcript") return [];
  const { durations } = row.expected;
  const [n, sum] = timed(row, reading);
  return [
    ...(n === durations.n ? [] : [`${n} durations instead of ${durations.n}`]),
    ...(Math.abs(sum - durations.sum_ms) <= 1 + n / 2 ? [] : [`${sum} ms instead of ${durations.sum_ms} ms`]),
  ];
}

/** The reference counts sessions without calls too. */
function sessionDifferences(row: Row, reading: Reading): string[] {
  const sessions = new Set(reading.events.map(({ rootSession }) => rootSession)).size;
  // where the log names none, the file is the session
  const fits = row.distinct_sessions === 0 ? sessions === 1 : sessions <= row.distinct_sessions;
  return fits || reading.events.length === 0 ? [] : [`${sessions} sessions instead of ${row.distinct_sessions}`];
}

export interface Comparison {
  readonly path: string;
  readonly variant: string;
  /** On events, sessions and outcomes. */
  readonly verdict: "exact" | "exit code" | "different";
  /** What needs an explanation of its own; durations too. */
  readonly differences: readonly string[];
}

export function compare(row: Row, reading: Reading): Comparison {
  const sessions = sessionDifferences(row, reading);
  const calls = callDifferences(row, reading, byOutcome);
  const isByExitCode = calls.length > 0 && callDifferences(row, reading, byStatus).length === 0;
  const verdict = sessions.length + calls.length === 0 ? "exact" : isByExitCode ? "exit code" : "different";
  const differences = [...(isByExitCode ? [] : calls), ...sessions, ...timeDifferences(row, reading)];
  return { path: row.path, variant: row.variant.slice(0, 2), verdict, differences };
}

/**
 * Per variant: files, those whose events, sessions and outcomes agree, those where only an exit code counts for more
 * here than the log's status, and others.
 */
export function table(comparisons: readonly Comparison[]): string[] {
  const variants = [...new Set(comparisons.map(({ variant }) => variant))].toSorted();
  return variants.map((variant) => {
    const own = comparisons.filter((each) => each.variant === variant);
    const count = (verdict: Comparison["verdict"]) => own.filter((each) => each.verdict === verdict).length;
    return `${variant}: ${own.length} files, ${count("exact")} exact, ${count("exit code")} by exit code, ${count("different")} other`;
  });
}
