import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { hookBundles } from "../bundle-hook/hook-bundles.ts";
import { collectedIn } from "./collected-in.ts";
import { inParallel } from "./parallel.ts";
import { loggedRepository } from "./repository.ts";

/**
 * Whether both entries of `afteraction hook record` keep what parallel calls tell: `--writers 8 --calls 1000`, payloads
 * from 1 KB to 1 MB, and once more while processes are killed at any moment.
 */
const { values } = parseArgs({
  options: { writers: { type: "string", default: "8" }, calls: { type: "string", default: "1000" } },
});
const [writers, calls] = [Number(values.writers), Number(values.calls)];
const dist = fileURLToPath(new URL("../../../packages/cli/dist/", import.meta.url));
const sizes = [1_000, 4_000, 20_000, 100_000, 1_000, 300_000, 2_000, 1_000_000];
const bytes = (call: number): number => sizes[call % sizes.length] ?? 0;
/** Every third one, after 0 to 90 ms: before, during and after the write. */
const kill = (call: number): number | undefined => (call % 3 === 0 ? (call * 7) % 90 : undefined);

const entries = [
  { name: "Node", command: process.execPath, args: [`${dist}hook-record.cjs`] },
  { name: "shell", command: "sh", args: [`${dist}hook-record.sh`, "claude-code"] },
] as const;

await hookBundles();
const heads = ["entry", "calls", "killed", "done and recorded", "killed and recorded", "cut", "lost lines"];
const show = (cells: readonly string[]): void =>
  void process.stdout.write(`${cells.map((cell, at) => cell.padEnd(heads[at]?.length ?? 0)).join("  ")}
`);
show(heads);
for (const entry of entries)
  for (const killing of [undefined, kill]) {
    const root = loggedRepository(0, "2000-01-01");
    try {
      const ended = await inParallel({ ...entry, root, writers, calls, bytes, ...(killing && { kill: killing }) });
      const node = [process.execPath, `${dist}hook-record.cjs`, "--drain"] as const;
      const input = '{"session_id":"s","hook_event_name":"SessionEnd"}';
      spawnSync(node[0], node.slice(1), { input, cwd: root, env: { ...process.env, CLAUDE_PROJECT_DIR: root } });
      const found = collectedIn(root);
      const count = (ids: readonly string[]): string =>
        `${ids.filter((id) => found.calls.has(id)).length}/${ids.length}`;
      const { done, killed } = ended;
      const seen = [count(done), count(killed), `${found.cut}`, `${found.lost}`];
      show([entry.name, `${done.length + killed.length}`, `${killed.length}`, ...seen]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
