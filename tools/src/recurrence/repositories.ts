import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { createGunzip } from "node:zlib";
import { combine, readLog } from "@afteraction/ingest";
import type { Session } from "@afteraction/schema";

/** One repository's sessions, in time. */
export interface Repository {
  readonly name: string;
  readonly sessions: readonly Session[];
}

/** The folder that names a repository: `src-…`, else the second of the path. */
export const repositoryOf = (path: string): string => {
  const parts = path.split(sep);
  return parts.find((part) => part.startsWith("src-")) ?? parts[1] ?? "";
};

/** Reads a corpus laid out as `<kind>/…/<repository>/…/*.json[l].gz`; repositories by name, logs by path. */
export async function readRepositories(root: string): Promise<readonly Repository[]> {
  const logs = new Map<string, string[]>();
  for (const path of await logPaths(root)) {
    const name = repositoryOf(relative(root, path));
    logs.set(name, [...(logs.get(name) ?? []), path]);
  }
  const repositories: Repository[] = [];
  for (const name of [...logs.keys()].toSorted())
    repositories.push(await readRepository(root, name, logs.get(name) ?? []));
  return repositories;
}

async function readRepository(root: string, name: string, paths: readonly string[]): Promise<Repository> {
  const readings = [];
  for (const path of paths) readings.push(await readLog({ path: relative(root, path), bytes: opened(path) }));
  const sessions = [...combine(readings).sessions].toSorted((a, b) => (a.order < b.order ? -1 : 1));
  return { name, sessions };
}

/** A log's bytes, decompressed. */
export const opened = (path: string): AsyncIterable<Uint8Array> =>
  path.endsWith(".gz") ? createReadStream(path).pipe(createGunzip()) : createReadStream(path);

/** Every log below the folder, in order of path. */
export async function logPaths(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.jsonl?(\.gz)?$/.test(entry.name) && entry.name !== "MANIFEST.json")
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
