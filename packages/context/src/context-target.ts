import type { Learning } from "@afteraction/schema";

/** What may be set for a target. */
export interface ContextOptions {
  /** The file, from the repository's root; each target has its own default. */
  readonly path?: string;
  /** Ceiling for the block, in bytes. */
  readonly budget?: number;
  /** The least confidence of a line. */
  readonly confidence?: number;
}

/**
 * A place where agents read: learnings become text in a file that belongs to somebody else.
 *
 * Laws: `update` is pure and idempotent; bytes outside its own block are preserved, and no change returns the
 * identical string; without learnings the block goes and the original bytes are back.
 */
export interface ContextTarget {
  readonly id: string;
  readonly docs: { readonly title: string; readonly reader: string };
  /** The file it writes, from the repository's root, with `/`. */
  path(options?: ContextOptions): string;
  /**
   * The file's new text. `previous` is its text now, undefined when there is none; an empty result means that the
   * file need not exist.
   *
   * @throws UserError `context-markers` when the block's markers are damaged or doubled; nothing is changed then.
   */
  update(previous: string | undefined, learnings: readonly Learning[], options?: ContextOptions): string;
}
