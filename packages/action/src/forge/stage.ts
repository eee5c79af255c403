import type { Forge, FileText, Reaction } from "../forge.ts";

/** Settings of a repository that people change under a client's feet. */
export interface Settings {
  readonly archived: boolean;
  readonly fork: boolean;
  /** The bot's token may only read. */
  readonly readOnly: boolean;
  /** "Allow GitHub Actions to create and approve pull requests". */
  readonly mayOpenProposals: boolean;
  /** Branches that take no direct commits; `*`: all of them, new ones too (a ruleset on `~ALL`). */
  readonly protected: readonly string[];
}

/** A person's own commit on a branch, which is made from `from` (default: the default branch) where it is not there. */
export interface Push {
  readonly login: string;
  readonly branch: string;
  readonly files: readonly FileText[];
  readonly message: string;
  readonly from?: string;
}

/** What people do to a repository on a forge while a client of it runs: the other half of every scenario. */
export interface Stage {
  /** The forge as this login sees it; default: the bot. */
  as(login?: string): Forge;
  set(changes: Partial<Settings>): void;
  /** Sha of the new commit. */
  push(push: Push): Promise<string>;
  /** A person merges; `squash` leaves the branch's own commits out of the base. */
  merge(number: number, method?: "merge" | "squash"): Promise<void>;
  /** A person reopens. */
  reopen(number: number): Promise<void>;
  reactions(commentId: number): Promise<readonly Reaction[]>;
  reviewers(number: number): Promise<readonly string[]>;
}
