import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { corpusFailures } from "./corpus-failures.ts";
import { taxonomyPage } from "./page.ts";

/**
 * Usage: node tools/dist/taxonomy/main.js [corpus]
 * Counts what the error taxonomy does not know on a corpus of logs, laid out as <kind>/<repository>/…, against ten plain
 * patterns, and writes the table to docs/errors.md. Only counts are written.
 */
const corpus = process.argv[2] ?? "../shared/corpus/dev";
const file = fileURLToPath(new URL("../../../docs/errors.md", import.meta.url));

if (existsSync(corpus)) {
  const page = taxonomyPage(await corpusFailures(corpus));
  writeFileSync(file, page);
  process.stdout.write(page);
} else {
  process.stdout.write(`no corpus at ${corpus}: name the folder, laid out as <kind>/<repository>/…/*.jsonl.gz\n`);
  process.exitCode = 2;
}
