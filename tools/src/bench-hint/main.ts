import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { aligned } from "../bench/table.ts";
import { hookBundles } from "../bundle-hook/hook-bundles.ts";
import { type Case, cases, warmUp } from "./cases.ts";
import { quantile } from "./quantile.ts";
import { hintRepository } from "./repository.ts";

/**
 * How long `afteraction hook hint` takes, each run a fresh process, all situations and an empty Node process (`node -e 0`)
 * in turn. `--runs 200`. It prints and never judges: time is the machine's; the ratio to the empty process is the figure.
 */
const { values } = parseArgs({ options: { runs: { type: "string", default: "200" } } });
const runs = Number(values.runs);
const hook = fileURLToPath(new URL("../../../packages/cli/dist/hook-hint.cjs", import.meta.url));

/** Milliseconds of one process. */
function timed(argv: readonly string[], cwd: string, input: string, speaks: boolean): number {
  const began = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, argv, { cwd, input, encoding: "utf8" });
  const ms = Number(process.hrtime.bigint() - began) / 1e6;
  if (status !== 0 || (stdout !== "") !== speaks) throw new Error(`the hook ended with ${status} and said ${stdout}`);
  return ms;
}

function measured(root: string): ReadonlyMap<string, number[]> {
  const times = new Map([["node -e 0", []], ...cases.map(({ name }) => [name, []] as [string, number[]])]);
  const one = ({ name, input, prepare, speaks }: Case, run: number): void => {
    prepare?.(root);
    times.get(name)?.push(timed([hook], root, input(run), speaks));
  };
  for (let run = 0; run < runs; run++) {
    times.get("node -e 0")?.push(timed(["-e", "0"], root, "", false));
    for (const each of cases) one(each, run);
  }
  return times;
}

const root = hintRepository();
try {
  await hookBundles();
  for (const input of warmUp) timed([hook], root, input, true);
  const times = measured(root);
  const empty = times.get("node -e 0") ?? [];
  const rows = [...times].map(([name, ms]) => {
    const at = (share: number): string => quantile(ms, share).toFixed(0);
    const ratio = (quantile(ms, 0.5) / quantile(empty, 0.5)).toFixed(2);
    return [name, at(0.1), at(0.5), at(0.95), ratio];
  });
  process.stdout.write(`Node ${process.version}, ${availableParallelism()} cores, ${runs} processes each; ms\n\n`);
  process.stdout.write(aligned([["situation", "p10", "p50", "p95", "p50 × empty"], ...rows]));
} finally {
  rmSync(root, { recursive: true, force: true });
}
