import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** Real logs, scrubbed; not part of the repository. */
export const corpus = fileURLToPath(new URL("../../../../shared/corpus/dev/", import.meta.url));
export const isCorpusHere = existsSync(corpus);

/** Folders of hook logs, one for each of the repositories they were found in. */
export const hookLogs = (): readonly string[] =>
  readdirSync(join(corpus, "post_tool_use"))
    .toSorted()
    .map((name) => join(corpus, "post_tool_use", name));

/** Compressed logs below a folder. */
export const logsBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name.endsWith(".gz"))
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
