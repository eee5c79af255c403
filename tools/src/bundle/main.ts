import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../boundaries/repository.ts";
import { bundle } from "./bundle.ts";

/** Writes the action's committed bundle anew: `node tools/dist/bundle/main.js`, after a build. */
const folder = join(root, "packages/action/dist");
mkdirSync(folder, { recursive: true });
const { bytes, packages } = bundle(root, folder, writeFileSync);
rmSync(join(folder, "meta.json"));
process.stdout.write(`packages/action/dist/index.js: ${(bytes / 1e6).toFixed(2)} MB, ${packages} packages of others\n`);
