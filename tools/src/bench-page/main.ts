import { reportEvidence } from "@afteraction/analyzers";
import { pseudonym } from "@afteraction/learnings";
import { concludeRun, gather } from "@afteraction/pipeline";
import type { Report, Session } from "@afteraction/schema";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { aligned } from "../bench/table.ts";
import { everyReport, type Rendered } from "./every-report.ts";
import { inBrowser, type Opening } from "./in-browser.ts";
import { largeReport } from "./large-report.ts";
import { manyProjects } from "./many-projects.ts";

/**
 * How long writing every report takes, and opening the page: `--calls 1000000 --learnings 500` of the simulated team,
 * or the logs that are given as paths. `--keep FILE` keeps the page. It prints and never judges: time is the machine's.
 */
const { values, positionals } = parseArgs({
  options: {
    calls: { type: "string", default: "1000000" },
    learnings: { type: "string", default: "500" },
    rounds: { type: "string", default: "3" },
    keep: { type: "string" },
  },
  allowPositionals: true,
});

interface Subject {
  readonly sessions: readonly Session[];
  readonly report: Report;
}

async function given(paths: readonly string[], root: string): Promise<Subject> {
  const gathered = await gather({ root, cwd: root, paths: paths.map((each) => resolve(each)), env: {}, reporters: [] });
  const { report } = await concludeRun(gathered);
  return { sessions: gathered.combined.sessions, report };
}

function simulated(): Subject {
  const sessions = manyProjects(Number(values.calls));
  return { sessions, report: largeReport(sessions, Number(values.learnings)) };
}

const milliseconds = (ms: number): string => ms.toFixed(0);

function table(rendered: readonly Rendered[], evidenceMs: number): string {
  const total = rendered.reduce((sum, { ms }) => sum + ms, 0);
  return aligned([
    ["reporter", "ms", "bytes"],
    ...rendered.map(({ reporter, ms, bytes }) => [reporter, milliseconds(ms), String(bytes)]),
    ["all", milliseconds(total), ""],
    ["(evidence, before)", milliseconds(evidenceMs), ""],
  ]);
}

const openingText = ({ answeredMs, filterMs, shown }: Opening): string =>
  `opened in Chromium: the filter had answered ${milliseconds(answeredMs)} ms after navigation, ` +
  `${milliseconds(filterMs)} ms after the key (${shown})\n`;

async function opened(page: string, folder: string): Promise<void> {
  const file = values.keep === undefined ? join(folder, "report.html") : resolve(values.keep);
  writeFileSync(file, page);
  for (let round = 0; round < Number(values.rounds); round++) {
    const opening = await inBrowser(file);
    process.stdout.write(opening === undefined ? "without Chromium: not opened\n" : openingText(opening));
  }
}

const folder = mkdtempSync(join(tmpdir(), "afteraction-page-"));
try {
  const { sessions, report } = positionals.length > 0 ? await given(positionals, folder) : simulated();
  const published = report.learnings.length;
  process.stdout.write(`${report.data.events} calls, ${sessions.length} sessions, ${published} learnings\n\n`);
  const began = performance.now();
  const evidence = reportEvidence(sessions, report.learnings, pseudonym);
  const evidenceMs = performance.now() - began;
  const rendered = await everyReport({ ...report, evidence });
  process.stdout.write(`${table(rendered, evidenceMs)}\n`);
  const page = rendered.find(({ reporter }) => reporter === "html")?.texts[0];
  if (page === undefined) throw new Error("no page was written");
  await opened(page, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
