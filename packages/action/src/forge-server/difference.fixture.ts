import { gitOnce } from "./git.fixture.ts";
import type { Hosted } from "./hosted.fixture.ts";
import { siteOf } from "./shapes.fixture.ts";

const statuses: ReadonlyMap<string, string> = new Map([
  ["A", "added"],
  ["M", "modified"],
  ["D", "removed"],
  ["R", "renamed"],
  ["T", "changed"],
]);

export interface DiffEntry {
  readonly sha: string;
  readonly filename: string;
  readonly status: string;
  readonly additions: number;
  readonly deletions: number;
  readonly changes: number;
  readonly [more: string]: unknown;
}

/** Files that differ, as GitHub's `diff-entry` (renames found, no patch). */
export async function difference(hosted: Hosted, api: string, from: string, to: string): Promise<DiffEntry[]> {
  const args = ["diff", "--raw", "--numstat", "-z", "-M", "--no-abbrev", from, to];
  const parts = ((await gitOnce(hosted.directory, args)) ?? "").split("\0").filter(Boolean);
  const changes: Change[] = [];
  while (parts[0]?.startsWith(":")) changes.push(takeChange(parts));
  const lines = new Map<string, readonly number[]>();
  while (parts.length > 0) lines.set(...takeCounts(parts));
  return changes.map((change) => entryOf(hosted, api, to, change, lines.get(change.filename) ?? []));
}

interface Change {
  readonly sha: string;
  readonly letter: string;
  readonly old: string;
  readonly filename: string;
}

/** `:MODE MODE SHA SHA LETTER`, and in fields of their own one path, or two of a renamed file. */
function takeChange(parts: string[]): Change {
  const [, , before = "", after = "", letter = ""] = parts.shift()!.split(" ");
  const old = parts.shift()!;
  const filename = letter.startsWith("R") ? parts.shift()! : old;
  return { sha: letter === "D" ? before : after, letter: letter[0]!, old, filename };
}

/** `ADDED DELETED PATH`, dashes for binary files; a renamed file's paths are in fields of their own. */
function takeCounts(parts: string[]): [path: string, counts: readonly number[]] {
  const [added = "", deleted = "", path = ""] = parts.shift()!.split("\t");
  return [path === "" ? parts.splice(0, 2)[1]! : path, [Number(added) || 0, Number(deleted) || 0]];
}

function entryOf(
  { owner, name }: Hosted,
  api: string,
  to: string,
  { sha, letter, old, filename }: Change,
  [additions = 0, deletions = 0]: readonly number[],
): DiffEntry {
  const url = `/${owner}/${name}/blob/${to}/${filename.split("/").map(encodeURIComponent).join("/")}`;
  return {
    sha,
    filename,
    status: statuses.get(letter)!,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${siteOf(api)}${url}`,
    raw_url: `${siteOf(api)}/raw${url}`,
    contents_url: `${api}/repos${url}`,
    ...(filename === old ? {} : { previous_filename: old }),
  };
}
