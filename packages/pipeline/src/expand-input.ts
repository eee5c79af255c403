import type { Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { expandEntire, isEntireInput } from "./entire-input.ts";
import { inputError } from "./input-error.ts";
import type { FoundFile } from "./log-file.ts";
import { walk } from "./walk.ts";

/**
 * The files of one input: a file, a folder (walked), a glob (files only; what it matches is read whatever its name), or
 * the Entire checkpoints of a repository (`entire:` and its folder).
 *
 * @throws UserError when the input cannot be read, or is neither there (exit code 2) nor a glob.
 */
export async function expandInput(input: string, from: string): Promise<readonly FoundFile[]> {
  if (isEntireInput(input)) return expandEntire(input, from);
  const place = resolve(from, input);
  const kind = await stat(place).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (kind instanceof Error) {
    if (kind.code === "ENOENT" && isDynamicPattern(input)) return expandGlob(input, from);
    throw inputError(input, kind);
  }
  if (kind.isDirectory()) return walk(input, place);
  return [await fileAt({ input, path: basename(place), file: place, kind, named: true })];
}

async function expandGlob(pattern: string, from: string): Promise<readonly FoundFile[]> {
  const matches = await glob(pattern, {
    cwd: from,
    absolute: true,
    expandDirectories: false,
    ignore: ["**/node_modules/**", "**/.git/**"],
  });
  const base = resolve(from, fixedPart(pattern));
  const found: FoundFile[] = [];
  for (const file of matches) {
    const kind = await stat(file).catch(() => undefined);
    const path = file.startsWith(`${base}/`) ? file.slice(base.length + 1) : basename(file);
    if (kind?.isFile()) found.push(await fileAt({ input: pattern, path, file, kind, named: false }));
  }
  return found;
}

/** The folders before a glob's first wildcard: what its matches are relative to. Of a path without one, its folder. */
export function fixedPart(pattern: string): string {
  const steps = pattern.split("/");
  const wild = steps.findIndex((step) => isDynamicPattern(step));
  return steps.slice(0, wild === -1 ? -1 : wild).join("/") || (pattern.startsWith("/") ? "/" : ".");
}

interface FileAt extends Pick<FoundFile, "input" | "path" | "file" | "named"> {
  readonly kind: Stats;
}

async function fileAt({ kind, ...found }: FileAt): Promise<FoundFile> {
  // what a shell hands over as /dev/fd/N can be read, and has no path of its own
  const real = await realpath(found.file).catch(() => undefined);
  return { ...found, real, size: kind.size };
}
