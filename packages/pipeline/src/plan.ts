import { UserError } from "@afteraction/schema";
import { readFile } from "node:fs/promises";
import { inside } from "./boundary.ts";
import { noOverlay, type Overlay, overlaid } from "./overlay.ts";
import { isSystemError, systemReason } from "./system-reason.ts";

/** What a file should hold after the run. */
export interface WantedFile {
  /** As it is shown and committed: relative to the repository root where it lies inside; posix separators. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** Given what the file holds now (undefined: there is no file), what it shall hold (undefined: no file). */
  readonly text: (before: string | undefined) => string | undefined;
  /** Belongs in the repository (the ledger, the reports, context), or is local (`report.json`). */
  readonly committed: boolean;
}

/** One file that the run changes. */
export interface FileChange {
  readonly path: string;
  /** Absolute, links resolved. */
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly committed: boolean;
}

export type Plan = readonly FileChange[];

/**
 * The changes that lead from what is on disk to what is wanted, in order of path. Nothing is written.
 *
 * @param overlay files that are read in place of those on disk
 * @throws UserError when a file leads out of the folders, cannot be read, or is not UTF-8
 */
export async function planOf(
  wanted: readonly WantedFile[],
  folders: readonly string[],
  overlay: Overlay = noOverlay,
): Promise<Plan> {
  const changes: FileChange[] = [];
  for (const { path, file, text, committed } of wanted) {
    const real = await inside(file, folders, path);
    const other = overlaid(overlay, path);
    const before = other === undefined ? await textOf(real, path) : other.text;
    const after = text(before);
    if (after !== before) changes.push({ path, file: real, before, after, committed });
  }
  return changes.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** A file's text; undefined when there is none. @throws UserError when it cannot be read, or is not UTF-8 */
export async function textOf(file: string, path: string): Promise<string | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    const message = `cannot write ${path}: ${systemReason(cause)}`;
    throw new UserError({
      code: "not-writable",
      message,
      hint: "Nothing was written. Expected a file, or none.",
      cause,
    });
  }
  const text = bytes.toString("utf8");
  if (Buffer.from(text, "utf8").equals(bytes)) return text;
  throw new UserError({
    code: "not-utf8",
    message: `${path} is not UTF-8 text`,
    hint: "Nothing was written: the rest of the file could not be kept byte for byte. Convert it, or choose another path.",
  });
}
