import { logRun, type Run, type RunRecord } from "@afteraction/pipeline";
import { UserError } from "@afteraction/schema";
import { warningText } from "./error-text.ts";
import type { Io } from "./io.ts";

/** How a run ended, without its times. */
export type Outcome = Omit<RunRecord, "at" | "milliseconds">;

export function success({ report, plan }: Run): Outcome {
  const { files, events, sessions } = report.data;
  const published = report.learnings.filter(({ status }) => status === "proposed" || status === "active").length;
  const proposed = report.learnings.filter(({ status }) => status === "proposed").length;
  return { status: "ok", files, events, sessions, published, proposed, changed: plan.length };
}

export const failure = (error: unknown): Outcome => ({
  status: "failed",
  error: error instanceof UserError ? error.code : "bug",
});

/**
 * Adds a run to the local history. That is a convenience: when it cannot be written, the run is none the worse.
 *
 * @param started when the run began, by the clock of `io`
 */
export async function remember(root: string, outcome: Outcome, started: number, io: Io): Promise<void> {
  const now = io.now();
  try {
    await logRun(root, { at: new Date(now).toISOString(), milliseconds: now - started, ...outcome });
  } catch (error) {
    const why = error instanceof UserError ? error.message : "the disk refused";
    io.stderr.write(warningText(`the run history was not written: ${why}`));
  }
}
