import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pages } from "./pages.ts";

/** Writes the generated pages; with `--check` it writes nothing, names those that differ and exits with 1. */
const root = fileURLToPath(new URL("../../../", import.meta.url));
const check = process.argv.includes("--check");

for (const [path, text] of pages) {
  const file = join(root, path);
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (before === text) continue;
  process.stdout.write(`${path} ${check ? "differs from what the registries say" : "written"}\n`);
  if (check) process.exitCode = 1;
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
