import { type CorpusFailure, type Method, methods } from "./method.ts";

/** How many of some things a method has no class for. */
export interface Unnamed {
  readonly without: number;
  readonly all: number;
}

/** How well one method names the failures of a corpus. */
export interface Coverage {
  readonly method: string;
  /** Every failure counts. */
  readonly failures: Unnamed;
  /** A message counts once in a repository, however often it comes, so that one broken loop does not decide. */
  readonly messages: Unnamed;
  /** The repository for which it does worst, of those with at least 30 failures. */
  readonly worst: Unnamed;
}

const fewest = 30;

const unnamed = (all: readonly CorpusFailure[], { knows }: Method): Unnamed => ({
  without: all.filter((each) => !knows(each)).length,
  all: all.length,
});

export const shareOf = ({ without, all }: Unnamed): number => (all === 0 ? 0 : without / all);

function byRepository(all: readonly CorpusFailure[]): ReadonlyMap<string, readonly CorpusFailure[]> {
  const groups = new Map<string, CorpusFailure[]>();
  for (const each of all) groups.set(each.repository, [...(groups.get(each.repository) ?? []), each]);
  return groups;
}

/** The first failure of each message in each repository. */
function distinct(all: readonly CorpusFailure[]): readonly CorpusFailure[] {
  const seen = new Map<string, CorpusFailure>();
  for (const each of all) {
    const key = JSON.stringify([each.repository, each.form, each.failure.text === ""]);
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}

function coverage(all: readonly CorpusFailure[], method: Method): Coverage {
  const repositories = [...byRepository(all).values()].filter(({ length }) => length >= fewest);
  const shares = repositories.map((each) => unnamed(each, method));
  return {
    method: method.name,
    failures: unnamed(all, method),
    messages: unnamed(distinct(all), method),
    worst: shares.toSorted((a, b) => shareOf(b) - shareOf(a) || b.all - a.all)[0] ?? { without: 0, all: 0 },
  };
}

/** Each method on the same failures. */
export const coverages = (all: readonly CorpusFailure[]): readonly Coverage[] =>
  methods.map((method) => coverage(all, method));
