import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { payload } from "./payload.ts";
import { rewriteHook } from "./rewrite-hook.ts";

/** A folder that holds a log of `entries`, in the collector's form and as the array that is rewritten. */
export function loggedRepository(entries: number, day: string): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "afteraction-record-")));
  mkdirSync(join(root, ".git"));
  mkdirSync(join(root, ".afteraction", "log"), { recursive: true });
  const record = JSON.stringify({ afteraction: "call", version: 1, at: `${day}T00:00:00.000Z`, tool: "Bash" });
  writeFileSync(join(root, ".afteraction", "log", `${day}.jsonl`), `${record.padEnd(400)}\n`.repeat(entries));
  const inputs = Array.from({ length: entries }, (_, at) => JSON.parse(payload(`toolu_${at}`, 600)) as unknown);
  writeFileSync(join(root, "post_tool_use.json"), JSON.stringify(inputs, undefined, 2));
  writeFileSync(join(root, "rewrite.cjs"), rewriteHook);
  writeFileSync(join(root, "empty.cjs"), "");
  return root;
}
