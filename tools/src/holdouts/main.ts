import { analyze, analyzers } from "@afteraction/analyzers";
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readRepositories } from "../recurrence/repositories.ts";
import { type Drift, driftingWorld, gradual, stable } from "./drifting-world.ts";
import { judgedBlock, judgedIn } from "./forecasts.ts";
import { holdoutsPage, type Worlds } from "./page.ts";
import { measured } from "./repositories.ts";

/**
 * Usage: node tools/dist/holdouts/main.js [corpus] [--shuffles 5] [--worlds 8] [--dry-run]
 * Stated against observed replication per repository with at least 20 sessions, the same shuffled, and what is
 * published; prints the page and writes `docs/holdouts.md`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shuffles: { type: "string", default: "5" },
    worlds: { type: "string", default: "8" },
    "dry-run": { type: "boolean", default: false },
  },
});
const root = positionals[0] ?? "../shared/corpus/dev";
if (!existsSync(root)) {
  process.stderr.write(`no corpus at ${root}: name the folder, laid out as <kind>/<repository>/…/*.jsonl.gz\n`);
  process.exit(2);
}
const repositories = (await readRepositories(root)).filter(({ sessions }) => sessions.length >= 20);
const rows = repositories.map((each, index) => measured(each, index, Number(values.shuffles)));
const page = holdoutsPage(
  rows,
  Number(values.worlds) === 0 ? [] : [world("stable", stable), world("gradual drift", gradual)],
);
process.stdout.write(page);
if (!values["dry-run"]) writeFileSync(fileURLToPath(new URL("../../../docs/holdouts.md", import.meta.url)), page);

function world(name: string, drift: Drift): Worlds {
  const judged = Array.from({ length: Number(values.worlds) }, (_, seed) => {
    const sessions = driftingWorld(300, seed, drift);
    const [past, next] = [sessions.slice(0, 150), sessions.slice(150)].map((half) => analyze(half, analyzers));
    return judgedIn(String(seed), judgedBlock({ past: past!, next: next! }));
  });
  return { name, judged: judged.flat() };
}
