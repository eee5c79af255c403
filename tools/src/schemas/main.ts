import { jsonSchemas } from "@afteraction/pipeline";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Writes `packages/schema/json/*.schema.json`: after a build, `node tools/dist/schemas/main.js`. */
const folder = new URL("../../../packages/schema/json/", import.meta.url);

mkdirSync(folder, { recursive: true });
for (const { name, text } of jsonSchemas()) writeFileSync(new URL(name, folder), text);
process.stdout.write(`JSON Schemas written to ${fileURLToPath(folder)}\n`);
