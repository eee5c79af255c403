import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { relative } from "node:path";
import { failureChannel, readLog, type ToldFailure } from "@afteraction/ingest";
import { errorClass } from "@afteraction/schema";
import { logPaths, opened, repositoryOf } from "../recurrence/repositories.ts";
import type { CorpusFailure } from "./method.ts";

/** Every failed call of a corpus, as its logs are read: in order of path, a call that two logs hold twice. */
export async function corpusFailures(root: string): Promise<readonly CorpusFailure[]> {
  const failures: CorpusFailure[] = [];
  let repository = "";
  const hear = (told: unknown): void => void failures.push({ ...(told as ToldFailure), repository });
  subscribe(failureChannel.name, hear);
  for (const path of await logPaths(root)) {
    repository = repositoryOf(relative(root, path));
    await readLog({ path: relative(root, path), bytes: opened(path) });
  }
  unsubscribe(failureChannel.name, hear);
  return failures.filter(({ classified }) => errorClass(classified.errorClass)?.kind !== "artefact");
}
