import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { act, type Result } from "./act.ts";
import type { Forge } from "./forge.ts";
import { type MemoryForge, memoryForge } from "./forge/memory/memory-forge.ts";
import { type Inputs, inputsOf } from "./inputs.ts";
import type { Trigger } from "./trigger.ts";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const start = Date.UTC(2026, 5, 1);
const day = 86_400_000;

/**
 * A snapshot of sessions, one a day, of two calls each: the second fails, because a command does not know a flag.
 * Twelve such sessions are enough for a learning; `quiet` ones after them, in which the command works, undo it.
 */
export function failingSnapshot(flag: string, sessions = 12, quiet = 0): string {
  const all = Array.from({ length: sessions + quiet }, (_, n) => sessionEvents(flag, n, n < sessions));
  const lines = all.flat();
  return ['{"afteraction":"snapshot","version":1}', ...lines.map((event) => JSON.stringify(event)), ""].join("\n");
}

const callsOf = (session: string, n: number) => ({
  session,
  rootSession: session,
  lane: "main",
  agent: "claude-code",
  durationMs: 500,
  durationQuality: "reported",
  outcome: "success",
  source: "claude-transcript",
  startedAt: start + n * day,
  endedAt: start + n * day + 500,
});

function sessionEvents(flag: string, n: number, isFailing: boolean): object[] {
  const command = `run${flag.replaceAll("-", "")}`;
  const session = `${command}-${String(n).padStart(3, "0")}`;
  const call = callsOf(session, n);
  const inputs = [["command", command], ...(isFailing ? [["flag", flag]] : [])];
  const failure = { outcome: "error", errorClass: "UNKNOWN_FLAG", slots: { command, flag } };
  const later = { startedAt: call.startedAt + 60_000, endedAt: call.endedAt + 60_000 };
  return [
    { ...call, callId: `${session}-0`, tool: "Read" },
    {
      ...call,
      callId: `${session}-1`,
      tool: "Bash",
      operation: command,
      inputs,
      ...later,
      ...(isFailing ? failure : {}),
    },
  ];
}

/** A repository on a forge, a checkout of its base with logs, and the action on both. */
export interface Team {
  readonly forge: MemoryForge;
  readonly root: string;
  /** Adds or replaces a log. */
  log(name: string, text: string): void;
  /** Checks out the base, and runs the action. */
  run(options?: { trigger?: Trigger; inputs?: Record<string, string>; forge?: Forge }): Promise<Result>;
}

/** Everything that a run may have written into the base. */
const tracked = ["learnings/", "CLAUDE.md", "AGENTS.md", ".claude/", "notes.txt", "README.md"];

export function team(initial: Parameters<typeof memoryForge>[0] = {}): Team {
  const root = mkdtempSync(join(tmpdir(), "afteraction-team-"));
  folders.push(root);
  const forge = memoryForge(initial);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const checkOut = async (): Promise<void> => {
    for (const path of tracked) rmSync(join(root, path), { recursive: true, force: true });
    const head = (await forge.head("main")) ?? "";
    for (const [path, text] of await forge.readFiles(head, tracked)) write(path, text);
  };
  return {
    forge,
    root,
    log: (name, text) => write(`logs/${name}`, text),
    run: async ({ trigger = { kind: "run" } as Trigger, inputs = {}, forge: asked = forge } = {}) => {
      await checkOut();
      return act(asked, { ...job(root, inputs), trigger });
    },
  };
}

const job = (root: string, inputs: Record<string, string>) => ({
  root,
  env: {},
  inputs: inputsFrom(inputs),
  web: { server: "https://forge.example", owner: "octo", repo: "repo" },
  now: "2026-11-24T10:00:00Z",
});

function inputsFrom(values: Record<string, string>): Inputs {
  const all = new Map(Object.entries({ token: "t", logs: "logs", ...values }));
  return inputsOf((name) => all.get(name) ?? "");
}
