import { existsSync } from "node:fs";
import { analyzers } from "@afteraction/analyzers";
import { phrase } from "@afteraction/learnings";
import { type Forecast, leaveOneOut } from "./check.ts";
import { fitPrior } from "./fit-prior.ts";
import { type Judged, judge } from "./halves.ts";
import { historiesOf } from "./histories.ts";
import { readRepositories, type Repository } from "./repositories.ts";

/**
 * Usage: node tools/dist/recurrence/main.js [corpus] [--fit | --check]
 * Per repository with at least 20 sessions: what the earlier half publishes, how much of it is expected and observed
 * again in the later half, and the sentences. `--fit` prints the population's parameters, `--check` their calibration
 * with each repository left out.
 */
const root = process.argv.slice(2).find((each) => !each.startsWith("--")) ?? "../shared/corpus/dev";
const print = (line = ""): void => void process.stdout.write(`${line}\n`);
const recurs = analyzers.filter((each) => each.id === "recurs");

if (!existsSync(root)) {
  print(`no corpus at ${root}: name the folder, laid out as <kind>/<repository>/…/*.jsonl.gz`);
  process.exit(2);
}
const repositories = (await readRepositories(root)).filter(({ sessions }) => sessions.length >= 8);
if (process.argv.includes("--fit")) printFit(repositories);
else if (process.argv.includes("--check")) printCheck(leaveOneOut(repositories, recurs));
else printHalves(repositories.filter(({ sessions }) => sessions.length >= 20));

function printFit(all: readonly Repository[]): void {
  const histories = all.flatMap(({ sessions }) => historiesOf(sessions, recurs));
  print(`// ${histories.length} failures of ${all.length} repositories`);
  for (const { met, rests, returns, weight } of fitPrior(histories))
    print(`[${met}, ${rests}, ${returns}, ${weight.toFixed(5)}],`);
}

function printCheck(all: readonly Forecast[]): void {
  print("| probability | forecasts | expected | came back |");
  print("| --- | ---: | ---: | ---: |");
  const edges = [0, 0.1, 0.2, 0.4, 0.6, 0.8, 1.01];
  edges.slice(1).forEach((high, index) => {
    const low = edges[index] ?? 0;
    printForecasts(
      `${low}–${Math.min(high, 1)}`,
      all.filter(({ probability: p }) => p >= low && p < high),
    );
  });
  printForecasts("all", all);
  const sure = all.filter(({ probability, sessions }) => probability >= 0.6 && sessions >= 3);
  printForecasts("≥ 0.6 and ≥ 3 sessions", sure);
  printForecasts(
    "of these worth a sentence",
    sure.filter(({ worthwhile }) => worthwhile),
  );
}

function printForecasts(name: string, all: readonly Forecast[]): void {
  const expected = all.reduce((sum, { probability }) => sum + probability, 0);
  print(`| ${name} | ${all.length} | ${expected.toFixed(1)} | ${all.filter(({ cameBack }) => cameBack).length} |`);
}

function printHalves(all: readonly Repository[]): void {
  print("| repository | sessions | failures tested | published | expected again | observed again |");
  print("| --- | ---: | ---: | ---: | ---: | ---: |");
  const rows = all.map((each) => ({
    ...each,
    judged: judge(each.sessions, Math.floor(each.sessions.length / 2), recurs),
  }));
  for (const { name, sessions, judged } of rows) printCounts(name, sessions.length, judged);
  const sessions = rows.reduce((sum, each) => sum + each.sessions.length, 0);
  printCounts(
    "all",
    sessions,
    rows.flatMap(({ judged }) => judged),
  );
  print();
  for (const { name, judged } of rows) printSentences(name, judged);
}

function printCounts(name: string, sessions: number, judged: readonly Judged[]): void {
  const published = judged.filter((each) => each.published);
  const expected = published.reduce((sum, { row }) => sum + row.confidence, 0);
  const observed = published.filter(({ heldAgain }) => heldAgain).length;
  print(`| ${name} | ${sessions} | ${judged.length} | ${published.length} | ${expected.toFixed(1)} | ${observed} |`);
}

function printSentences(name: string, judged: readonly Judged[]): void {
  const words = recurs[0]?.claims["recurs"];
  for (const { row, published, heldAgain, laterSessions } of judged) {
    if (!published || !words) continue;
    const said = `${phrase(words.description, row.hypothesis)} ${phrase(words.recommendation, row.hypothesis)}`;
    print(`- ${name}, ${row.confidence.toFixed(2)}, ${heldAgain ? `again in ${laterSessions}` : "not again"}: ${said}`);
  }
}
