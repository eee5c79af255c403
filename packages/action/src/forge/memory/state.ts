import type { Comment, Commit, Proposal, Reaction } from "../../forge.ts";
import type { Settings } from "../stage.ts";

export type Files = ReadonlyMap<string, string>;

export interface StoredCommit extends Commit {
  readonly files: Files;
  readonly verified: boolean;
}

export interface StoredProposal extends Omit<Proposal, "url"> {
  readonly author: string;
  readonly reviewers: readonly string[];
}

export interface StoredComment extends Comment {
  readonly number: number;
  readonly reactions: readonly Reaction[];
}

/** A repository in memory; the one mutable value behind every view of it. */
export interface State {
  readonly name: string;
  readonly bot: string;
  readonly defaultBranch: string;
  /** Logins that may write, and such as may only read. */
  readonly people: ReadonlyMap<string, "write" | "read">;
  readonly commits: Map<string, StoredCommit>;
  readonly branches: Map<string, string>;
  readonly proposals: Map<number, StoredProposal>;
  readonly comments: Map<number, StoredComment>;
  settings: Settings;
  /** Everything that happens moves the clock on by a second: no two events share a time. */
  seconds: number;
  lastId: number;
}

/** What a repository in memory starts with. */
export interface InitialRepository {
  /** Texts of the default branch's first commit; default: a README.md. */
  readonly files?: Readonly<Record<string, string>>;
  /** `owner/name`; default `octo/repo`. */
  readonly name?: string;
  readonly defaultBranch?: string;
  /** Default `github-actions[bot]`. */
  readonly bot?: string;
  /** Default: `human` may write, `reader` may read, everybody else is a stranger. */
  readonly people?: readonly (readonly [login: string, role: "write" | "read"])[];
  readonly settings?: Partial<Settings>;
}

const usualSettings: Settings = {
  archived: false,
  fork: false,
  readOnly: false,
  mayOpenProposals: true,
  protected: [],
};

/** A repository without commits. */
export function emptyState(initial: InitialRepository): State {
  return {
    name: initial.name ?? "octo/repo",
    bot: initial.bot ?? "github-actions[bot]",
    defaultBranch: initial.defaultBranch ?? "main",
    people: new Map(
      initial.people ?? [
        ["human", "write"],
        ["reader", "read"],
      ],
    ),
    commits: new Map(),
    branches: new Map(),
    proposals: new Map(),
    comments: new Map(),
    settings: { ...usualSettings, ...initial.settings },
    seconds: Date.UTC(2026, 0, 1) / 1000,
    lastId: 0,
  };
}

/** The next second, as ISO 8601. */
export function tick(state: State): string {
  state.seconds += 1;
  return new Date(state.seconds * 1000).toISOString();
}

export function nextId(state: State): number {
  state.lastId += 1;
  return state.lastId;
}
