import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Kind } from "../worlds/shape.ts";
import { historyOf } from "./history.ts";
import { idle } from "./idle.ts";
import { churnPage } from "./page.ts";
import { dailySnapshots, team, type Watch } from "./team.ts";

/**
 * Measures how still the ledger keeps over daily runs; prints the tables and writes `docs/churn.md`.
 * `--days 40 --seed 1 --teams 4 --idle 10`, `--dry-run`.
 */
const { values } = parseArgs({
  options: {
    days: { type: "string", default: "40" },
    seed: { type: "string", default: "1" },
    teams: { type: "string", default: "4" },
    idle: { type: "string", default: "10" },
    "dry-run": { type: "boolean", default: false },
  },
});

const [days, seed] = [Number(values.days), Number(values.seed)];
const watches = (count: number): Watch[] => Array.from({ length: count }, (_, index) => ({ days, seed: seed + index }));
const began = performance.now();

function measured<T>(what: string, measure: () => T): T {
  const result = measure();
  process.stderr.write(`${what} (${((performance.now() - began) / 1000).toFixed(0)} s in all)\n`);
  return result;
}

const teams = watches(Number(values.teams)).map((watch) => {
  const snapshots = dailySnapshots(team(watch), watch);
  return measured(`team of seed ${watch.seed}`, () => ({
    looks: historyOf({ snapshots, looks: true }),
    daily: historyOf({ snapshots, looks: false }),
  }));
});

const kinds: readonly Kind[] = Number(values.idle) === 0 ? [] : ["C-calm", "retry"];
const idles = kinds.map((kind) =>
  measured(`chance in world ${kind}`, () => ({
    looks: idle(kind, watches(Number(values.idle)), true),
    daily: idle(kind, watches(Number(values.idle)), false),
  })),
);

const page = churnPage({ seed, days, teams, idle: idles });
process.stdout.write(page);
if (!values["dry-run"]) writeFileSync(fileURLToPath(new URL("../../../docs/churn.md", import.meta.url)), page);
