import type { Removal } from "@afteraction/ingest";

/** How often something was taken out of a field, or replaced there, for one reason. */
export interface RemovalCount extends Removal {
  readonly count: number;
}

/**
 * Counts removals. Those of a session count when it adds something to the snapshots: a second run, which adds nothing,
 * tells of none.
 */
export function removalCounter() {
  const total = new Map<string, RemovalCount>();
  let pending: Removal[] = [];
  const add = ({ field, kind }: Removal): void => {
    const key = `${field} ${kind}`;
    total.set(key, { field, kind, count: (total.get(key)?.count ?? 0) + 1 });
  };
  return {
    note: (removal: Removal): void => void pending.push(removal),
    settle(counts: boolean): void {
      if (counts) pending.forEach(add);
      pending = [];
    },
    counts: (): readonly RemovalCount[] =>
      [...total.values()].toSorted(
        (a, b) => b.count - a.count || (`${a.field} ${a.kind}` < `${b.field} ${b.kind}` ? -1 : 1),
      ),
  };
}
