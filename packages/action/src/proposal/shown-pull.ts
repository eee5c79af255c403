import type { PullRequest } from "@afteraction/pipeline";
import type { Inputs } from "../inputs.ts";
import { blobAddress, pictureAddress, type Web } from "../links.ts";
import type { Draft } from "./draft.ts";

interface Shown {
  readonly branch: string;
  readonly inputs: Pick<Inputs, "title">;
  readonly web: Web;
}

/** What the pull request's body shows. @param answered newest comment that is answered */
export function pullOf({ branch, inputs, web }: Shown, draft: Draft, answered: number): Omit<PullRequest, "existing"> {
  const { run, changes, generated } = draft;
  const inOut = (name: string): string | undefined =>
    generated.get(`${run.out}/${name}`) === undefined ? undefined : `${run.out}/${name}`;
  const report = inOut("metrics_analysis_report.md");
  const plot = inOut("plots/estimates.svg");
  return {
    changes,
    report: run.report,
    title: inputs.title,
    links: {
      report: report === undefined ? undefined : blobAddress(web, branch, report),
      plot: plot === undefined ? undefined : pictureAddress(web, branch, plot),
    },
    answered,
  };
}
