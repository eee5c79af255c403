import { bodyStateOf, isMaterial, type LedgerChanges, type Role } from "@afteraction/pipeline";
import type { Judged, Learning, LedgerEntry } from "@afteraction/schema";
import type { Proposal } from "../forge.ts";

/** What people turned down by closing a pull request without merging it. */
export interface Refusals {
  /** Whether a new finding was turned down, and its evidence is still much the same. */
  readonly isRefused: (finding: Learning) => boolean;
  /** The changes that nobody has turned down yet. */
  readonly news: (changes: LedgerChanges) => LedgerChanges;
}

interface Refused {
  readonly role: Role;
  readonly judged: Judged;
}

/** By id; the newest pull request that showed a learning counts. */
function refusedById(proposals: readonly Proposal[]): ReadonlyMap<string, Refused> {
  const refused = new Map<string, Refused>();
  const closed = proposals.filter(({ state }) => state === "closed").toSorted((a, b) => b.number - a.number);
  for (const { body, closedAt } of closed) {
    for (const { id, role, judged } of bodyStateOf(body)?.shown ?? []) {
      const at = closedAt ?? new Date(0).toISOString();
      if (!refused.has(id)) refused.set(id, { role, judged: { ...judged, at } });
    }
  }
  return refused;
}

/** What the closed pull requests of a branch say. */
export function refusalsOf(proposals: readonly Proposal[]): Refusals {
  const refused = refusedById(proposals);
  const isOld = (role: Role, entry: Learning | LedgerEntry): boolean => {
    const before = refused.get(entry.id);
    return before?.role === role && !isMaterial(before.judged, entry);
  };
  return {
    isRefused: (finding) => isOld("fresh", finding),
    news: ({ fresh, returned, changed, doubted, retired, declined }) => ({
      fresh: fresh.filter((entry) => !isOld("fresh", entry)),
      returned: returned.filter((entry) => !isOld("returned", entry)),
      changed: changed.filter(({ after }) => !isOld("changed", after)),
      doubted: doubted.filter((entry) => !isOld("doubted", entry)),
      retired: retired.filter((entry) => !isOld("retired", entry)),
      declined,
    }),
  };
}

/** How many learnings change. */
export const sizeOf = (changes: LedgerChanges): number =>
  Object.values(changes).reduce((sum, list: readonly unknown[]) => sum + list.length, 0);
