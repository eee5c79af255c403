// Compiles select.ts into src/containers/select-module.ts: `node packages/ingest/wasm/build.mjs` after every change.
// The compiler is fetched for it; the product and its build do not need it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("select.ts", import.meta.url));
const parts = ["lines.ts", "plan.ts", "select.ts", "skip.ts", "tape.ts"];
const target = new URL("../src/containers/select-module.ts", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "afteraction-wasm-"));
const wasm = join(folder, "select.wasm");
const options = "--runtime stub --enable simd,bulk-memory -O3 --converge --noAssert --use abort= -o".split(" ");
try {
  const compiler = ["--yes", "--package", "assemblyscript@0.28.20", "asc"];
  execFileSync("npx", [...compiler, source, ...options, wasm], { stdio: "inherit", cwd: folder });
  const lines =
    readFileSync(wasm)
      .toString("base64")
      .match(/.{1,100}/g) ?? [];
  const hash = createHash("sha256");
  for (const part of parts) hash.update(readFileSync(new URL(part, import.meta.url)));
  const text = [
    "/** SHA-256 of the files in `wasm`, of which the module was made, in order of name. */",
    `export const selectSource = "${hash.digest("hex")}";`,
    "",
    "/** `wasm/select.ts`, compiled by `wasm/build.mjs`: WebAssembly in base 64. */",
    `export const selectModule =`,
    `${lines.map((line) => `  "${line}"`).join(" +\n")};`,
    "",
  ];
  writeFileSync(target, text.join("\n"));
} finally {
  rmSync(folder, { recursive: true });
}
