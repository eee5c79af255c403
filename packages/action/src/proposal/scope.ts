/** What one of several pull requests is about. */
export interface Scope {
  /** Whether a new learning is another pull request's. */
  readonly isElsewhere: (id: string) => boolean;
  readonly takesPath: (path: string) => boolean;
  readonly takesLearning: (id: string) => boolean;
}

/** The one pull request there is. */
export const everything: Scope = { isElsewhere: () => false, takesPath: () => true, takesLearning: () => true };
