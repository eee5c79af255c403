/** What the run may know and do about a repository on a forge, in the forge's own words. */
export interface Repository {
  readonly defaultBranch: string;
  readonly archived: boolean;
  /** Whether it is a fork of another repository. */
  readonly fork: boolean;
  /** Whether the token may push; undefined: the forge does not say (as of GITHUB_TOKEN, and of any app's token). */
  readonly canPush: boolean | undefined;
}

/** One commit of a branch. */
export interface Commit {
  readonly sha: string;
  /** Login of its author, or undefined where the forge knows none. */
  readonly author: string | undefined;
  readonly message: string;
  readonly parents: readonly string[];
}

export interface ChangedFile {
  readonly path: string;
  readonly status: "added" | "modified" | "removed";
}

/** How `head` stands against `base`: their common ancestor, and what `head` has beyond it. */
export interface Comparison {
  readonly mergeBase: string;
  readonly ahead: number;
  readonly behind: number;
  /** Commits of head that base lacks, oldest first. */
  readonly commits: readonly Commit[];
  /** Files that differ between the common ancestor and head. */
  readonly files: readonly ChangedFile[];
}

/** A file's new text, or undefined: the file goes. */
export interface FileText {
  readonly path: string;
  readonly text: string | undefined;
}

export interface CommitRequest {
  readonly branch: string;
  /** The branch's head as it was when the change was planned; a branch that has moved on refuses. */
  readonly expectedHead: string;
  readonly headline: string;
  readonly body: string;
  readonly files: readonly FileText[];
  /**
   * A second parent: the base branch's head, when the commit brings the branch up to date over a conflict. The commit's
   * tree is then that of `merging` with `files` changed, so `files` holds whatever the branch alone has.
   */
  readonly merging?: string;
}

/** Committed, or `stale`: somebody else was faster, nothing was written. */
export type CommitAnswer =
  { readonly kind: "committed"; readonly sha: string; readonly verified: boolean } | { readonly kind: "stale" };

/** A pull request. */
export interface Proposal {
  readonly number: number;
  readonly url: string;
  readonly state: "open" | "closed" | "merged";
  readonly title: string;
  readonly body: string;
  readonly branch: string;
  readonly base: string;
  readonly headSha: string;
  readonly labels: readonly string[];
  /** ISO 8601, of the last change of state; undefined while it is open. */
  readonly closedAt: string | undefined;
}

export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

export type Reaction = "+1" | "-1" | "confused" | "eyes";

/** Opened, or `not-permitted`: the repository's settings keep this token from opening pull requests. */
export type OpenAnswer =
  | { readonly kind: "opened"; readonly proposal: Proposal }
  | { readonly kind: "exists"; readonly proposal: Proposal }
  | { readonly kind: "not-permitted"; readonly message: string };

/**
 * A code forge, as far as one quiet pull request needs it. Never forces, never merges a proposal.
 *
 * Laws (one contract suite runs on every implementation): a commit is all or nothing and compares-and-swaps on
 * `expectedHead`; a proposal's head follows its branch, whoever pushes; at most one proposal is open for a branch and
 * base; reading never writes.
 *
 * @throws ForgeError with a kind for what a person can mend (`ForgeError`), anything else is a bug
 */
export interface Forge {
  repository(): Promise<Repository>;
  /** Commit at the tip of a branch; undefined: there is no such branch. */
  head(branch: string): Promise<string | undefined>;
  /**
   * Texts of the files that exist at a commit, of those asked for. A path that ends with `/` asks for everything below
   * it.
   */
  readFiles(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  compare(base: string, head: string): Promise<Comparison>;
  createBranch(branch: string, commit: string): Promise<"created" | "exists">;
  deleteBranch(branch: string): Promise<void>;
  commitFiles(request: CommitRequest): Promise<CommitAnswer>;
  /** Merges a branch into another by a merge commit; `conflict`: nothing was written. */
  mergeBranch(from: string, into: string, message: string): Promise<"merged" | "nothing" | "conflict">;
  /** Proposals of a branch into a base, newest first; closed and merged ones too. */
  proposals(branch: string, base: string): Promise<readonly Proposal[]>;
  openProposal(wanted: {
    readonly branch: string;
    readonly base: string;
    readonly title: string;
    readonly body: string;
    readonly draft?: boolean;
  }): Promise<OpenAnswer>;
  updateProposal(number: number, changes: { readonly title?: string; readonly body?: string }): Promise<void>;
  closeProposal(number: number): Promise<void>;
  addLabels(number: number, labels: readonly string[]): Promise<void>;
  requestReviewers(number: number, logins: readonly string[]): Promise<void>;
  comments(number: number): Promise<readonly Comment[]>;
  comment(number: number, body: string): Promise<Comment>;
  editComment(id: number, body: string): Promise<void>;
  react(commentId: number, reaction: Reaction): Promise<void>;
  /** Whether this login may write to the repository: whose words are verdicts. */
  canWrite(login: string): Promise<boolean>;
}
