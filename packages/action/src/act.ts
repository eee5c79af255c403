import { apply, concludeRun, gather, jobSummary, type Run } from "@afteraction/pipeline";
import { UserError } from "@afteraction/schema";
import { type Came, cameTo } from "./came-to.ts";
import type { Forge } from "./forge.ts";
import type { Job } from "./job.ts";
import { pictureAddress } from "./links.ts";
import type { Outcome } from "./outcome.ts";
import { isOurBranch } from "./stop.ts";

/** What a run leaves behind. */
export interface Result {
  readonly outcome: Outcome;
  /** Markdown for the job's summary. */
  readonly summary: string;
  /** Learnings that are published after the run. */
  readonly published: number;
  /** The report on disk, from the repository root; undefined: there is none. */
  readonly reportPath: string | undefined;
  readonly warnings: readonly string[];
}

const quiet = (why: string): Result => ({
  outcome: { operation: "none", sentences: [`Nothing to do: ${why}.`] },
  summary: "",
  published: 0,
  reportPath: undefined,
  warnings: [],
});

/**
 * Reads the logs, and brings the pull request up to what they say. The report is made in any case; a forge that refuses
 * is an outcome with its reason.
 *
 * @throws UserError for what a person can mend in inputs, config, logs or checkout
 */
export async function act(forge: Forge, job: Job): Promise<Result> {
  const { trigger, inputs } = job;
  if (trigger.kind === "none") return quiet(trigger.why);
  const branch = inputs.branch ?? (inputs.base === undefined ? undefined : `afteraction/${inputs.base}`);
  if (trigger.kind === "pull" && branch !== undefined && !isOurBranch(trigger.branch, branch)) {
    return quiet("a pull request that is not ours");
  }
  const gathered = await gather(gatherOptions(job));
  const onBase = await concludeRun(gathered);
  if (isOutside(onBase.out)) throw outsideError(onBase.out);
  const came = await cameTo(forge, job, { gathered, onBase });
  return resultOf(job, came, await localReports(came.run));
}

const gatherOptions = ({ root, env, inputs }: Job) => ({
  root,
  cwd: root,
  env,
  paths: inputs.logs,
  config: inputs.config,
  out: inputs.out,
  confidence: inputs.confidence,
});

const isOutside = (out: string): boolean => out.startsWith("/") || out.split(/[\\/]/).includes("..") || out === ".";

const outsideError = (out: string): UserError =>
  new UserError({
    code: "out",
    message: `the folder for output is ${JSON.stringify(out)}`,
    hint: "Expected a folder inside the repository, for example learnings: the pull request holds its files.",
    exitCode: 2,
  });

/** Writes what is not committed: reports for people and programs that fetch them from the job. */
async function localReports({ plan, out, owned }: Run): Promise<string | undefined> {
  const local = plan.filter(({ committed }) => !committed);
  await apply(local);
  const html = local.find(({ path }) => path.endsWith(".html"));
  const report = owned.find((path) => path === `${out}/metrics_analysis_report.md`);
  return html?.path ?? local[0]?.path ?? report;
}

function resultOf({ web }: Job, { outcome, run, changes }: Came, reportPath: string | undefined): Result {
  const isCommitted = outcome.headSha !== undefined && outcome.branch !== undefined;
  const picture = (path: string): string | undefined =>
    isCommitted ? pictureAddress(web, outcome.branch ?? "", `${run.out}/${path}`) : undefined;
  return {
    outcome,
    summary: jobSummary({ outcome: outcome.sentences, changes, report: run.report, picture }),
    published: run.report.learnings.filter(({ status }) => status === "proposed" || status === "active").length,
    reportPath,
    warnings: run.warnings,
  };
}
