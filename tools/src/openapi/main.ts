import { readFileSync, writeFileSync } from "node:fs";
import { extract } from "./extract.ts";
import { operations } from "./operations.ts";

const [source] = process.argv.slice(2);
if (source === undefined) {
  process.stderr.write("Usage: main.js FILE (generated/api.github.com.json of the package @octokit/openapi)\n");
  process.exit(2);
}
const document = JSON.parse(readFileSync(source, "utf8"));
const target = new URL("../../../test-fixtures/github/openapi.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(extract(document, operations))}\n`);
