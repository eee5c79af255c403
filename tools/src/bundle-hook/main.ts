import { statSync } from "node:fs";
import { basename } from "node:path";
import { hookBundles } from "./hook-bundles.ts";

/** `node tools/dist/bundle-hook/main.js`: the hooks as files that start at once, in `packages/cli/dist`. */
for (const file of await hookBundles())
  process.stdout.write(`${basename(file).padEnd(22)} ${(statSync(file).size / 1000).toFixed(0).padStart(5)} kB\n`);
