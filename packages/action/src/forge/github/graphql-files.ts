import { blobName } from "./blob.ts";
import type { Client } from "./client.ts";
import { graphqlError } from "./github-error.ts";
import { askGraphql } from "./graphql.ts";

/** Files by path; without a text where the answer's is not byte for byte the file's. */
export type GraphqlFiles = ReadonlyMap<string, { readonly oid: string; readonly text: string | undefined }>;

interface Blob {
  readonly kind: "Blob";
  readonly oid: string;
  readonly text: string | null;
}

interface Tree {
  readonly kind: "Tree";
  readonly entries: readonly {
    readonly name: string;
    readonly object: Blob | { readonly kind: string } | null;
  }[];
}

type Found = Readonly<Record<string, Blob | Tree | null>>;

const fields =
  "kind:__typename ... on Blob { oid text } ... on Tree { entries { name object { kind:__typename ...B } } }";

/**
 * Reads paths (those that end with `/`: folders, with all below them) level by level, a call for each level;
 * undefined: there is no GraphQL.
 */
export async function graphqlFiles(
  github: Client,
  commit: string,
  paths: readonly string[],
): Promise<GraphqlFiles | undefined> {
  const files = new Map<string, { oid: string; text: string | undefined }>();
  for (let level = paths; level.length > 0;) {
    const found = await objects(github, commit, level);
    if (found === undefined) return undefined;
    level = level.flatMap((path, n) => take(files, path, found[`p${n}`] ?? null));
  }
  return files;
}

async function objects(github: Client, commit: string, paths: readonly string[]): Promise<Found | undefined> {
  const { owner, repo } = github;
  const names = paths.map((_, n) => `$p${n}:String!`).join(",");
  const asked = paths.map((_, n) => `p${n}:object(expression:$p${n}){${fields}}`).join(" ");
  const query = `query($owner:String!,$repo:String!,${names}){repository(owner:$owner,name:$repo){${asked}}}
    fragment B on Blob { oid text }`;
  const expressions = paths.map((path, n) => [`p${n}`, `${commit}:${path.replace(/\/$/, "")}`]);
  const variables = { owner, repo, ...Object.fromEntries(expressions) };
  const answer = await askGraphql<{ repository: Found | null }>(github, query, variables);
  if (answer === undefined) return undefined;
  const problem = answer.errors?.[0];
  if (problem !== undefined) throw graphqlError(problem);
  return answer.data?.repository ?? {};
}

/** Notes the files of one answer, and tells which folders are to be asked for next. */
function take(
  files: Map<string, { oid: string; text: string | undefined }>,
  path: string,
  object: Blob | Tree | null,
): string[] {
  if (object === null) return [];
  const isFolder = path.endsWith("/");
  if (object.kind === "Blob" && !isFolder) note(files, path, object);
  if (object.kind !== "Tree" || !isFolder) return [];
  const folders = object.entries.filter((entry) => entry.object?.kind === "Tree");
  for (const { name, object: child } of object.entries) {
    if (child?.kind === "Blob") note(files, `${path}${name}`, child as Blob);
  }
  return folders.map(({ name }) => `${path}${name}/`);
}

function note(files: Map<string, { oid: string; text: string | undefined }>, path: string, { oid, text }: Blob): void {
  // GitHub cuts long texts, has none for what it thinks is binary and recodes some; the name tells the bytes.
  files.set(path, { oid, text: text !== null && blobName(text) === oid ? text : undefined });
}
