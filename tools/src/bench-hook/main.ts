import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { aligned } from "../bench/table.ts";
import { quantile } from "../bench-hint/quantile.ts";
import { hookBundles } from "../bundle-hook/hook-bundles.ts";
import { payload } from "./payload.ts";
import { loggedRepository } from "./repository.ts";
import { shellLoop } from "./shell-loop.ts";

/**
 * How long `afteraction hook record` takes, each run a fresh process, all variants in turn: both entries with an empty
 * log and one of 10,000 entries, the emptiest process of their kind, and a recorder that rewrites an array. `--runs 100`.
 * Started from Node, as agents do, which takes longer than `sh -c :` itself; the shell entry is therefore timed once
 * more, in a loop of a shell. It prints and never judges: time is the machine's; the ratios are the figure.
 */
const { values } = parseArgs({ options: { runs: { type: "string", default: "100" } } });
const runs = Number(values.runs);
/** Fewer than make the shell entry call the Node entry. */
const inBlock = 40;
const dist = fileURLToPath(new URL("../../../packages/cli/dist/", import.meta.url));
const node = process.execPath;

interface Variant {
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
  readonly entries: number;
  /** What it is compared with. */
  readonly floor: string;
  /** Timed in a loop of a shell, which starts a process in no time. */
  readonly inShell?: boolean;
}

const both = (name: string, argv: Variant["argv"], floor: string, inShell = false): Variant[] =>
  [0, 10_000].map((entries) => ({ name: `${name}, ${entries} entries`, argv, entries, floor, inShell }));

const variants: readonly Variant[] = [
  { name: "sh -c :", argv: ["sh", "-c", ":"], entries: 0, floor: "sh -c :" },
  ...both("shell entry", ["sh", `${dist}hook-record.sh`, "claude-code"], "sh -c :"),
  { name: "sh -c :, in a shell", argv: ["sh", "-c", ":"], entries: 0, floor: "sh -c :, in a shell", inShell: true },
  ...both("shell entry, in a shell", ["sh", `${dist}hook-record.sh`, "claude-code"], "sh -c :, in a shell", true),
  { name: "empty Node script", argv: [node, "empty.cjs"], entries: 0, floor: "empty Node script" },
  ...both("Node entry", [node, `${dist}hook-record.cjs`], "empty Node script"),
  ...both("rewriting an array", [node, "rewrite.cjs"], "empty Node script"),
];

// what the machine's certificates cost at each start of Node is not what is looked at
const { NODE_EXTRA_CA_CERTS: _certificates, ...environment } = process.env;

/** Milliseconds a process, of a block of them. */
function looped(argv: Variant["argv"], cwd: string): number {
  rmSync(join(cwd, ".afteraction", "spool"), { recursive: true, force: true });
  const began = process.hrtime.bigint();
  const { status } = spawnSync("sh", shellLoop(argv, inBlock, payload("toolu_looped", 3400)), {
    cwd,
    env: { ...environment, CLAUDE_PROJECT_DIR: cwd },
  });
  if (status !== 0) throw new Error(`a loop of ${argv[0]} ended with ${status}`);
  return Number(process.hrtime.bigint() - began) / 1e6 / inBlock;
}

/** Milliseconds of one process. */
function timed([command, ...args]: Variant["argv"], cwd: string, input: string): number {
  const began = process.hrtime.bigint();
  const { status } = spawnSync(command, args, { cwd, input, env: { ...environment, CLAUDE_PROJECT_DIR: cwd } });
  const ms = Number(process.hrtime.bigint() - began) / 1e6;
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
  return ms;
}

const day = new Date().toISOString().slice(0, 10);
const roots = new Map([0, 10_000].map((entries) => [entries, loggedRepository(entries, day)]));
try {
  await hookBundles();
  const times = new Map<string, number[]>(variants.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run++)
    for (const { name, argv, entries, inShell } of variants) {
      const root = roots.get(entries) ?? "";
      const input = payload(`toolu_${name}_${run}`, 3700);
      times.get(name)?.push(inShell ? looped(argv, root) : timed(argv, root, input));
    }
  const at = (name: string, share: number): number => quantile(times.get(name) ?? [], share);
  const rows = variants.map(({ name, floor }) => {
    const ratio = (share: number): string => (at(name, share) / at(floor, share)).toFixed(2);
    return [
      name,
      at(name, 0.1).toFixed(2),
      at(name, 0.5).toFixed(2),
      at(name, 0.95).toFixed(2),
      ratio(0.1),
      ratio(0.5),
    ];
  });
  process.stdout.write(`Node ${process.version}, ${availableParallelism()} cores, ${runs} processes each; ms\n\n`);
  process.stdout.write(aligned([["variant", "p10", "p50", "p95", "p10 × floor", "p50 × floor"], ...rows]));
} finally {
  for (const root of roots.values()) rmSync(root, { recursive: true, force: true });
}
