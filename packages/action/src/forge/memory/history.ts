import type { StoredCommit } from "./state.ts";

type Commits = ReadonlyMap<string, StoredCommit>;

/** A commit and all its ancestors, each before its parents wherever one order is possible. */
export function reachable(commits: Commits, sha: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [sha];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(commits.get(next)?.parents ?? []));
  }
  return seen;
}

export function isAncestor(commits: Commits, older: string, newer: string): boolean {
  return reachable(commits, newer).has(older);
}

/** A common ancestor that is no ancestor of another one; undefined: unrelated histories. */
export function mergeBase(commits: Commits, left: string, right: string): string | undefined {
  const ofRight = reachable(commits, right);
  const shared = [...reachable(commits, left)].filter((sha) => ofRight.has(sha));
  return shared.find((sha) => !shared.some((other) => other !== sha && isAncestor(commits, sha, other)));
}

/** Commits of `head` that `base` lacks, parents before children. */
export function beyond(commits: Commits, base: string, head: string): readonly StoredCommit[] {
  const old = reachable(commits, base);
  const order: StoredCommit[] = [];
  const visit = (sha: string): void => {
    const commit = commits.get(sha);
    if (commit === undefined || old.has(sha) || order.includes(commit)) return;
    commit.parents.forEach(visit);
    order.push(commit);
  };
  visit(head);
  return order;
}
