import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readme } from "./readme.ts";
import { snapshotFiles } from "./snapshot-files.ts";
import { team } from "./team.ts";

/** Writes the simulated team's snapshots, replacing what was there. */
const folder = fileURLToPath(new URL("../../../test-fixtures/snapshots/", import.meta.url));
const events = team();
const files = snapshotFiles(events);

rmSync(folder, { recursive: true, force: true });
for (const { path, text } of [{ path: "README.md", text: readme(files.length, events.length) }, ...files]) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
process.stdout.write(`${files.length} files, ${events.length} events, ${(bytes / 1e6).toFixed(2)} MB\n`);
