import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { inside } from "./boundary.ts";

export const runsLogPath = ".afteraction/learning_runs.log";

/** One run in the local history. It is never committed, so it may tell the time of day. */
export interface RunRecord {
  /** When the run ended, ISO 8601. */
  readonly at: string;
  readonly status: "ok" | "failed";
  /** Code of the error, when it failed. */
  readonly error?: string;
  readonly milliseconds: number;
  readonly files?: number;
  readonly events?: number;
  readonly sessions?: number;
  readonly published?: number;
  readonly proposed?: number;
  /** Files that the run changed. */
  readonly changed?: number;
}

/**
 * Appends one JSON line to `.afteraction/learning_runs.log` under the repository root, in one write, so that runs at
 * the same time do not mix. The folder tells git to ignore it.
 */
export async function logRun(root: string, record: RunRecord): Promise<void> {
  const file = await inside(join(root, runsLogPath), [root], runsLogPath);
  await mkdir(dirname(file), { recursive: true });
  await ignoreFolder(join(dirname(file), ".gitignore"));
  await appendFile(file, `${JSON.stringify(record)}\n`);
}

async function ignoreFolder(file: string): Promise<void> {
  await writeFile(file, "*\n", { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}
