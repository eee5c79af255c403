import type { Learning } from "@afteraction/schema";
import type { Situation } from "./situation.ts";

/** Kinds of files that rules are written for. A kind from a log is looked up here, never written. */
const kinds = new Set(
  (
    "astro avif bash bat bib c cc cfg cjs clj cmake conf cpp cs css csv cts cue dart diff dockerfile env erl ex exs " +
    "fs gif go gql gradle graphql h hbs hcl hpp hs htm html ini ipynb java jinja jl jpeg jpg js json json5 jsonc jsonl " +
    "jsx kt kts less lock lua m markdown md mdc mdx mjs ml mm mts nim nix pdf php pl plist png po prisma properties " +
    "proto ps1 py pyi r rb rs rst sass scala scss sh sol sql svelte svg swift tex tf toml ts tsv tsx txt vue wasm webp " +
    "xml yaml yml zig zsh"
  ).split(" "),
);

/** The files that the evidence of a learning is about: one kind, or those of one folder. */
export interface Scope {
  readonly glob: string;
  /** In the name of a file: small letters, digits and hyphens. */
  readonly slug: string;
}

/** FNV-1a, 32 bits: keeps folders apart whose slugs are alike (`a/b`, `a-b`). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

const slugOf = (folder: string): string =>
  folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");

function folderScope(path: string, { isThere }: Situation): Scope | undefined {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  if (!/^[A-Za-z0-9_@][A-Za-z0-9._/@+-]*$/.test(folder) || /(?:^|\/)\.\.?(?:\/|$)|\/\//.test(folder)) return undefined;
  if (isThere(folder) !== true) return undefined;
  return { glob: `${folder}/**`, slug: `in-${slugOf(folder)}-${fingerprint(folder)}` };
}

/**
 * Where the evidence of a learning lies, when that is narrower than the repository: the folder of its path, if the
 * repository has it, or the kind of files that the tool worked on.
 */
export function scopeOf({ subject: { path, operation } }: Learning, situation: Situation): Scope | undefined {
  if (path !== undefined) return folderScope(path, situation);
  const kind = /^\*\.([a-z0-9]+)$/.exec(operation ?? "")?.[1];
  return kind !== undefined && kinds.has(kind) ? { glob: `**/*.${kind}`, slug: kind } : undefined;
}
