import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** This repository's own ledger, from source and from dist alike. */
const ledger = fileURLToPath(new URL("../../../learnings/ledger", import.meta.url));

/** A fresh repository with that ledger merged, for hooks to run in. */
export function hintRepository(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "afteraction-hint-")));
  cpSync(ledger, join(root, "learnings", "ledger"), { recursive: true });
  const identity = ["-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "commit.gpgsign=false"];
  const git = (...argv: readonly string[]) => execFileSync("git", [...identity, ...argv], { cwd: root });
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "Learn");
  return root;
}
