import type { Learning } from "@afteraction/schema";
import type { Situation } from "./situation.ts";

/** What may be set for a target. */
export interface ContextOptions {
  /** The file, or the folder of its files, from the repository's root; each target has its own default. */
  readonly path?: string;
  /** Ceiling for the block, or for each file, in bytes. */
  readonly budget?: number;
  /** The least confidence of a line. */
  readonly confidence?: number;
}

/** Who reads. A learning stands once per audience: in the narrowest of the targets that take it. */
export type Audience = "claude-code" | "other-agents";

/** How far a target reaches, narrowest first: when a task asks for it, with files of a kind or folder, always. */
export type Reach = "task" | "files" | "always";

/** Where in a target a learning stands. */
export interface Place {
  /** The file, from the repository's root, with `/`. Made of closed words, never of a name from a log. */
  readonly path: string;
  /** The files with which it is read, as a glob; absent where it is always read. */
  readonly glob?: string;
}

/**
 * A place where agents read. Learnings become text in a file that belongs to somebody else (a marked block), or in
 * whole files of the target's own, whose first line of content says that they are generated.
 *
 * Laws: all functions are pure; `write` is idempotent, and no change returns the identical string; bytes outside a
 * block are preserved; a whole file that somebody else wrote is refused; without learnings nothing of it is left.
 */
export interface ContextTarget {
  readonly id: string;
  readonly docs: { readonly title: string; readonly reader: string };
  readonly audience: Audience;
  readonly reach: Reach;
  /** The default ceiling of each of its files, in bytes. */
  readonly budget: number;
  /** Its file, or the folder of its files, from the repository's root, with `/`. */
  path(options?: ContextOptions): string;
  /** Where the learning stands; undefined when the target is not for it. */
  place(learning: Learning, situation: Situation, options?: ContextOptions): Place | undefined;
  /** What the budget counts: the block, or the whole file. */
  body(learnings: readonly Learning[], place: Place): string;
  /**
   * The file's new text, undefined when the file need not exist. `previous` is its text now.
   *
   * @throws UserError `context-markers` (damaged or doubled markers), `context-not-ours` (a person's file)
   */
  write(previous: string | undefined, learnings: readonly Learning[], place: Place): string | undefined;
  /** For targets of whole files: whether a path is one that an earlier run may have written. */
  mayOwn?(path: string, options?: ContextOptions): boolean;
}
