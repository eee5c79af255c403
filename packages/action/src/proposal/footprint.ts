import { createHash } from "node:crypto";
import type { Commit } from "../forge.ts";
import { ownedPart } from "./owned-part.ts";

/**
 * What we wrote, by path, as a short hash of our part of each file. It stands in the commit's message, so that it
 * survives a rebase, a squash and the loss of the pull request; whoever amends the commit changes the file, not it.
 */
export type Footprint = ReadonlyMap<string, string>;

const NONE = "none";

/** A hash of our part of a file; `none` where there is no file. */
export function markOf(text: string | undefined): string {
  const part = ownedPart(text?.replaceAll("\r\n", "\n"));
  return part === undefined ? NONE : createHash("sha256").update(part).digest("hex").slice(0, 12);
}

/** The lines of a commit's message that tell what it wrote, in order of path. */
export function footprintText(texts: ReadonlyMap<string, string | undefined>): string {
  const rows = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return rows.map(([path, text]) => `Afteraction-File: ${markOf(text)} ${path}`).join("\n");
}

const line = /^Afteraction-File: ([0-9a-f]{12}|none) (.+)$/gm;

/** What our newest commit among these wrote; empty: none of them is ours. @param commits oldest first */
export function footprintOf(commits: readonly Commit[]): Footprint {
  const ours = commits.findLast(isOurs);
  return new Map([...(ours?.message ?? "").matchAll(line)].map(([, mark = "", path = ""]) => [path.trimEnd(), mark]));
}

/** Whether a commit was made by a run of ours. */
export const isOurs = ({ message }: Pick<Commit, "message">): boolean => message.search(line) >= 0;
