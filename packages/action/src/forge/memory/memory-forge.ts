import type { Forge } from "../../forge.ts";
import type { ForgeError } from "../../forge-error.ts";
import type { Stage } from "../stage.ts";
import { branchVerbs } from "./branch-verbs.ts";
import { commentVerbs } from "./comment-verbs.ts";
import { commitAt, commitTo } from "./commits.ts";
import { chosen } from "./files.ts";
import { memoryStage } from "./memory-stage.ts";
import { proposalVerbs } from "./proposal-verbs.ts";
import { emptyState, type InitialRepository, type State } from "./state.ts";

/** A forge in memory, and what people do to its repository meanwhile. */
export interface MemoryForge extends Forge {
  readonly stage: MemoryStage;
}

export interface MemoryStage extends Stage {
  /** The next `times` (default 1) calls of this verb, by whoever, fail like this. */
  fail(verb: keyof Forge, error: ForgeError, times?: number): void;
}

/**
 * A whole repository in memory that behaves as GitHub does, as far as the forge's contract goes: the forge as its bot
 * sees it. It merges file by file where git merges line by line, so it finds a conflict too many, never one too few.
 */
export function memoryForge(initial: InitialRepository = {}): MemoryForge {
  const state = emptyState(initial);
  const files = new Map(Object.entries(initial.files ?? { "README.md": "# Repository\n" }));
  const first = { author: "human", message: "Begin", parents: [], files, verified: false };
  commitTo(state, state.defaultBranch, first);
  const failures = new Map<keyof Forge, ForgeError[]>();
  const as = (login: string = state.bot): Forge => failing(viewOf(state, login), failures);
  const fail = (verb: keyof Forge, error: ForgeError, times = 1): void => {
    failures.set(verb, [...(failures.get(verb) ?? []), ...Array.from({ length: times }, () => error)]);
  };
  return { ...as(), stage: { ...memoryStage(state), as, fail } };
}

function viewOf(state: State, login: string): Forge {
  return {
    ...branchVerbs(state, login),
    ...proposalVerbs(state, login),
    ...commentVerbs(state, login),
    repository: async () => ({
      defaultBranch: state.defaultBranch,
      archived: state.settings.archived,
      fork: state.settings.fork,
      // As on GitHub, which says nothing about an app's token.
      canPush: login === state.bot ? undefined : state.people.get(login) === "write",
    }),
    readFiles: async (commit, paths) => chosen(commitAt(state, commit).files, paths),
    canWrite: async (name) => state.people.get(name) === "write",
  };
}

/** The same forge, but each verb first spends the failures that wait for it. */
function failing(forge: Forge, failures: ReadonlyMap<keyof Forge, ForgeError[]>): Forge {
  const guarded = Object.entries(forge).map(([verb, act]: [string, (...args: never[]) => Promise<unknown>]) => [
    verb,
    async (...args: never[]) => {
      const error = failures.get(verb as keyof Forge)?.shift();
      if (error !== undefined) throw error;
      return act(...args);
    },
  ]);
  return Object.fromEntries(guarded) as Forge;
}
