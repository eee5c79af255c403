import type { Client } from "./client.ts";
import { blobText } from "./blob.ts";
import { type GraphqlFiles, graphqlFiles } from "./graphql-files.ts";
import { filesOf } from "./tree.ts";

/** Texts at a commit: over GraphQL a call for each level of folders, else one for the tree and one for each file. */
export async function readFiles(
  github: Client,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0) return new Map();
  const files = (await graphqlFiles(github, commit, paths)) ?? (await treeFiles(github, commit, paths));
  const texts: [string, string][] = [];
  for (const [path, { oid, text }] of files) texts.push([path, text ?? (await blobText(github, oid))]);
  return new Map(texts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function treeFiles(github: Client, commit: string, paths: readonly string[]): Promise<GraphqlFiles> {
  const isWanted = (path: string): boolean =>
    paths.some((asked) => asked === path || (asked.endsWith("/") && path.startsWith(asked)));
  const files = [...(await filesOf(github, commit))].filter(([path, { type }]) => type === "blob" && isWanted(path));
  return new Map(files.map(([path, { sha }]) => [path, { oid: sha, text: undefined }]));
}
