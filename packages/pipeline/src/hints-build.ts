import { execFileSync } from "node:child_process";
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { hintIndex } from "./hints-index.ts";
import { localPath } from "./hints-local.ts";
import type { HintPlace } from "./hints-place.ts";
import type { HintIndex } from "./hints-shape.ts";
import { readLedger } from "./ledger.ts";

/** A session that is not met for so long is over: what it was told is forgotten. */
const sessionDays = 30;
const DAY = 86_400_000;

/** Makes the index anew from the ledger, writes it whole, and forgets old sessions. @param now milliseconds since 1970 */
export async function buildHintIndex(place: HintPlace, now: number): Promise<HintIndex> {
  const { root, ledger, contextFiles, fingerprint } = place;
  const { files } = await readLedger(ledger, "the ledger");
  const committed = committedNames(place);
  const candidates = files.map(({ name, entry }) => ({ entry, isCommitted: committed.has(name) }));
  const index = hintIndex(candidates, { contextFiles, fingerprint });
  const folder = localPath(root);
  const temporary = join(folder, `.hints.json.${process.pid}.tmp`);
  writeFileSync(temporary, `${JSON.stringify(index)}\n`);
  renameSync(temporary, join(folder, "hints.json"));
  forget(localPath(root, "hints"), now);
  return index;
}

/** Names of the ledger's files in the commit that is checked out: what was merged. None where git does not answer. */
function committedNames({ root, ledger }: HintPlace): ReadonlySet<string> {
  const folder = `${relative(root, ledger).split(sep).join("/")}/`;
  try {
    const argv = ["ls-tree", "-z", "--name-only", "HEAD", "--", folder];
    const paths = execFileSync("git", argv, {
      cwd: root,
      encoding: "utf8",
      timeout: 2000,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return new Set(paths.split("\0").map((path) => path.slice(path.lastIndexOf("/") + 1)));
  } catch {
    return new Set();
  }
}

function forget(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (now - statSync(path).mtimeMs > sessionDays * DAY) rmSync(path, { recursive: true, force: true });
  }
}
