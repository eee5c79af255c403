/** What reading found that would fool a naive reader; counted, so that nothing is dropped in silence. */
const meanings = new Map<string, string>([
  ["collector-loss", "calls of which the collector could record only that it lost them"],
  ["error-text-without-flag", "results that read like an error and are not flagged as one: kept as successes"],
  ["file-without-calls", "logs that were understood and hold no tool call"],
  ["forked-copy", "calls copied into a new file when a session was forked: counted as duplicates"],
  ["identical-file", "files with the same bytes as another: all their calls are duplicates"],
  ["naive-time", "times without a zone, read as UTC: they may be off by hours"],
  ["negative-gap", "results that lie before their call: the duration is unknown"],
  ["nested-call", "sub-agent calls quoted in progress lines: read; those with lines of their own count once"],
  ["orphan-result", "results whose call is in none of the lines: not an event"],
  ["other-hook-event", "hook records that are not about a finished call (before the call, stop, prompt, …): not read"],
  ["other-telemetry", "telemetry that is not about a tool call (requests, prompts, metrics, …): not read"],
  ["server-tool", "tools that the model's provider ran (web search), or the agent to find its tools: not read"],
  ["sibling-cancelled", "calls cancelled because a parallel call failed: not failures of the tool"],
  ["step-without-call", "steps of a run in which no command was given"],
  ["success-only", "calls known only from a hook that fires after success: no failure rate follows from them"],
  ["warmup", "cancelled warm-ups of sub-agents, flagged as errors: not failures"],
]);

export interface Artefact {
  readonly kind: string;
  readonly count: number;
  readonly meaning: string;
}

/** The artefacts with a count above zero, by kind. */
export function artefactsOf(counts: ReadonlyMap<string, number>): Artefact[] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ kind, count, meaning: meanings.get(kind) ?? "" }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}
