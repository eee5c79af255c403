/**
 * What the caller knows about the repository. Each answer about a path or a script is undefined where it cannot be
 * checked: then nothing is held against a name.
 */
export interface Situation {
  /** Ids of learnings that a person has accepted by name (not only by merging). */
  readonly accepted: ReadonlySet<string>;
  /** Whether a file or folder is there; the path counts from the repository's root. */
  readonly isThere: (path: string) => boolean | undefined;
  /** Whether a package.json of the repository has the script. */
  readonly isScript: (name: string) => boolean | undefined;
}

/** Nothing is known, and nothing accepted. */
export const unknownSituation: Situation = {
  accepted: new Set(),
  isThere: () => undefined,
  isScript: () => undefined,
};
