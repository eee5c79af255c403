import { rmSync } from "node:fs";
import { join } from "node:path";

/** One situation in which the hook runs. */
export interface Case {
  readonly name: string;
  /** What the hook reads; each run has a session of its own. */
  readonly input: (run: number) => string;
  /** Before each run. */
  readonly prepare?: (root: string) => void;
  /** Whether the hook should have something to say: a bench of a hook that fails would measure nothing. */
  readonly speaks: boolean;
}

const failure = (session: string, command: string, error: string): string =>
  JSON.stringify({
    session_id: session,
    hook_event_name: "PostToolUseFailure",
    tool_name: "Bash",
    tool_input: { command, description: "x".repeat(200) },
    tool_use_id: "toolu_01",
    error: `Exit code 1\n${error}\n${"line of output\n".repeat(300)}`,
  });

const start = (run: number): string =>
  JSON.stringify({ session_id: `s${run}`, hook_event_name: "SessionStart", source: "startup" });

const known = (session: string): string =>
  failure(session, "npm run test:unit", 'npm error Missing script: "test:unit"');

export const cases: readonly Case[] = [
  {
    name: "a failure nobody knows",
    input: (run) => failure(`n${run}`, "make all", "make: *** [all] Error 2"),
    speaks: false,
  },
  { name: "a failure told before", input: () => known("told"), speaks: false },
  { name: "a known failure", input: (run) => known(`k${run}`), speaks: true },
  { name: "a session's start", input: start, speaks: true },
  {
    name: "a start after the ledger changed",
    input: (run) => start(100_000 + run),
    prepare: (root) => rmSync(join(root, ".afteraction", "hints.json"), { force: true }),
    speaks: true,
  },
];

/** Sessions that were told once before the bench begins. */
export const warmUp: readonly string[] = [known("told")];
