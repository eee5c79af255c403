import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readRepositories, type Repository } from "../recurrence/repositories.ts";
import { compare, type Split } from "./comparison.ts";
import { predictionPage } from "./page.ts";

/**
 * Usage: node tools/dist/prediction/main.js [corpus] [--dry-run]
 * Measures a model of the next call's failure against simple rules; prints and writes `docs/prediction.md`.
 */
const root = process.argv.slice(2).find((each) => !each.startsWith("--")) ?? "../shared/corpus/dev";
if (!existsSync(root)) {
  process.stdout.write(`no corpus at ${root}: name the folder, laid out as <kind>/<repository>/…/*.jsonl.gz\n`);
  process.exit(2);
}
const repositories = (await readRepositories(root)).filter(({ sessions }) => sessions.length >= 20);

const FOLDS = 5;
const LEARNS = 0.6;

const sessionsOf = (some: readonly Repository[]) => some.flatMap(({ sessions }) => sessions);

/** Each fold's repositories are judged by what the others teach; each fold is a row of its own. */
const folds = Array.from({ length: FOLDS }, (_, fold): Split => {
  const isOut = (index: number): boolean => index % FOLDS === fold;
  return {
    name: `unseen repositories, part ${fold + 1} of ${FOLDS}`,
    train: sessionsOf(repositories.filter((_each, index) => !isOut(index))),
    test: sessionsOf(repositories.filter((_each, index) => isOut(index))),
  };
});

/** Sessions come in time. */
const cut = (length: number): number => Math.floor(length * LEARNS);
const later: Split = {
  name: "later sessions",
  train: repositories.flatMap(({ sessions }) => sessions.slice(0, cut(sessions.length))),
  test: repositories.flatMap(({ sessions }) => sessions.slice(cut(sessions.length))),
};

const page = predictionPage([later, ...folds].map(compare));
process.stdout.write(page);
const file = fileURLToPath(new URL("../../../docs/prediction.md", import.meta.url));
if (!process.argv.includes("--dry-run")) writeFileSync(file, page);
