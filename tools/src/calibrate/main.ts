import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { planted, plantedOrder } from "../worlds/plan.ts";
import { type Kind, kinds } from "../worlds/shape.ts";
import { idle } from "../churn/idle.ts";
import { type Batch, falseReports } from "./false-reports.ts";
import { calibrationPage } from "./page.ts";
import { power } from "./power.ts";
import { judged } from "./replication.ts";

/**
 * Measures false reports, power and calibration on simulated logs; prints the tables and writes `docs/calibration.md`.
 * `--worlds 40 --sessions 30,100,300 --seed 1`, `--dry-run`. `--nightly`: 200 worlds, fewer of 1000 and 3000 sessions
 * as well, and daily re-runs of teams about whom nothing is true. The page is not written by a nightly run.
 */
const { values } = parseArgs({
  options: {
    worlds: { type: "string" },
    sessions: { type: "string" },
    seed: { type: "string", default: "1" },
    nightly: { type: "boolean", default: false },
    "dry-run": { type: "boolean", default: false },
  },
});

const worlds = Number(values.worlds ?? (values.nightly ? 200 : 40));
const sizes = (values.sessions ?? (values.nightly ? "30,100,300,1000,3000" : "30,100,300")).split(",").map(Number);
const seed = Number(values.seed);
const began = performance.now();

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(0);

function measured<T>(what: string, measure: () => T): T {
  const start = performance.now();
  const result = measure();
  process.stderr.write(`${what}: ${seconds(start)} s (${seconds(began)} s in all)\n`);
  return result;
}

/** Large worlds are fewer: 40 of 1000 sessions and 13 of 3000 for 200 small ones. */
const countOf = (sessions: number): number => Math.ceil(sessions > 300 ? (worlds * 200) / sessions : worlds);
const batch = (sessions: number, count = countOf(sessions)): Batch => ({ sessions, worlds: count, seed });

const nulls = (Object.keys(kinds) as Kind[]).flatMap((kind) => {
  return sizes.map((size) => measured(`null ${kind}, ${size} sessions`, () => falseReports(kind, batch(size))));
});
const powers = [10, ...sizes].flatMap((size) => {
  return measured(`power, ${size} sessions`, () => [
    ...power("planted", planted, batch(size)),
    ...power("planted order", plantedOrder, batch(size)),
  ]);
});
const halves = [
  { sessions: 150, drift: 0 },
  { sessions: 400, drift: 0 },
  { sessions: 150, drift: 0.4 },
].map(({ sessions, drift }) => {
  const count = Math.ceil((worlds * 200) / sessions);
  const rows = measured(`replication, ${sessions} sessions, drift ${drift}`, () =>
    judged(batch(sessions, count), drift),
  );
  return { sessions, worlds: count, drift, rows };
});
const watches = Array.from({ length: 20 }, (_, index) => ({ days: 49, seed: seed + index }));
const kindsDaily: readonly Kind[] = values.nightly ? ["B", "C-calm"] : [];
const daily = kindsDaily.map((kind) => measured(`daily re-runs, ${kind}`, () => idle(kind, watches, true)));

const page = calibrationPage({ seed, nulls, powers, judged: halves, daily });
process.stdout.write(page);
const file = fileURLToPath(new URL("../../../docs/calibration.md", import.meta.url));
if (!values["dry-run"] && !values.nightly) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
}
