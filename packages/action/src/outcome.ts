import type { Proposal } from "./forge.ts";

/** What came of a run, as the outputs tell it (contract: the action). */
export type Operation = "created" | "updated" | "closed" | "none" | "blocked";

export interface Outcome {
  readonly operation: Operation;
  /** What happened and why, in sentences of ours: shown in the log and in the job's summary. */
  readonly sentences: readonly string[];
  readonly proposal?: Pick<Proposal, "number" | "url"> | undefined;
  readonly branch?: string | undefined;
  readonly headSha?: string | undefined;
  /** Somebody must do something: a warning; or the run failed. Default: all is well. */
  readonly severity?: "warning" | "failure" | undefined;
}
