import { lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { hash } from "./hints-hash.ts";
import { localFolder, localPath } from "./hints-local.ts";
import type { Plan } from "./plan.ts";

/** What `init` changed, so that `init --remove` can give the very bytes back. Local, as settings may hold secrets. */
const stateSchema = z.object({
  version: z.literal(1),
  files: z.array(z.object({ path: z.string(), before: z.string().nullable(), after: z.string() })),
  /** Folders that were not there. */
  folders: z.array(z.string()),
});

export type InitState = z.output<typeof stateSchema>;

const name = "init.json";

/** What is remembered; nothing, where there is no such file, or none that can be read. */
export function readState(root: string): InitState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(join(root, localFolder, name), "utf8")));
  } catch {
    return { version: 1, files: [], folders: [] };
  }
}

const foldersOf = (path: string): readonly string[] =>
  path
    .split("/")
    .slice(0, -1)
    .map((_, at, parts) => parts.slice(0, at + 1).join("/"));

const isMissing = (root: string, folder: string): boolean =>
  lstatSync(join(root, folder), { throwIfNoEntry: false }) === undefined;

/** What a plan will change, in the words of what is remembered already. Asked before the plan is applied. */
export function stateAfter(root: string, plan: Plan, earlier: InitState): InitState {
  const known = new Map(earlier.files.map((file) => [file.path, file]));
  for (const { path, before, after } of plan) {
    const last = known.get(path);
    // of what we wrote ourselves, the bytes before the first time count
    const isOurs = last !== undefined && before !== undefined && hash(before) === last.after;
    known.set(path, { path, before: isOurs ? last.before : (before ?? null), after: hash(after ?? "") });
  }
  const made = plan.flatMap(({ path }) => foldersOf(path)).filter((folder) => isMissing(root, folder));
  return {
    version: 1,
    files: [...known.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    folders: [...new Set([...earlier.folders, ...made])].toSorted(),
  };
}

export const writeState = (root: string, state: InitState): void =>
  writeFileSync(join(localPath(root), name), `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o600 });

export const forgetState = (root: string): void => rmSync(join(root, localFolder, name), { force: true });
