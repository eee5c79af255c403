import type { Learning, LedgerEntry } from "@afteraction/schema";
import { isMaterial } from "./judged.ts";
import { isWeak, type Life, type Next, type Sighting, transitions } from "./life-cycle.ts";
import type { Sights } from "./sights.ts";

/** What becomes of one learning. */
export interface Outcome {
  readonly next: Next;
  /** The active learning that says it better. */
  readonly by?: string;
}

/** A date is over when it begins, in UTC; without a date it takes materially different evidence. */
function isAwake({ snoozedUntil, judged }: LedgerEntry, finding: Learning | undefined, asOf: string): boolean {
  if (snoozedUntil !== undefined) return asOf.slice(0, snoozedUntil.length) >= snoozedUntil;
  return judged !== undefined && finding !== undefined && isMaterial(judged, finding);
}

export function lifeOf(id: string, { known, found, deleted, asOf }: Sights): Life {
  const entry = known.get(id);
  if (entry === undefined) return deleted.has(id) ? "deleted" : "none";
  if (entry.status === "snoozed") return isAwake(entry, found.get(id), asOf) ? "awake" : "asleep";
  if (entry.status === "rejected") return "decided";
  if (entry.judged === undefined) return entry.status;
  return entry.status === "active" ? "accepted" : "decided";
}

/** Evidence newer than the retirement, without which a retired learning does not return. */
const isFresh = (entry: LedgerEntry | undefined, finding: Learning): boolean =>
  Date.parse(finding.lastSeen) > Date.parse(entry?.history.at(-1)?.at ?? "");

function sightingOf(id: string, life: Life, { known, found, rows, waiting }: Sights): Sighting {
  const finding = found.get(id);
  if (finding !== undefined) {
    const isIn = !waiting.has(id) && (life !== "retired" || isFresh(known.get(id), finding));
    return isIn ? "admitted" : "published";
  }
  const row = rows.get(id);
  if (row === undefined) return "unknown";
  return isWeak(row) ? "weak" : "standing";
}

const isActive = ({ next }: Outcome, entry: LedgerEntry | undefined): boolean =>
  next === "active" || next === "doubted" || (next === "same" && entry?.status === "active");

/**
 * What becomes of each learning. Whether one is superseded hangs on whether the other is active after the run, so
 * outcomes are looked up as they are needed, and each is decided once. Should two supersede each other (only a hand
 * could write that), the first that is asked for gives way: ask in a fixed order.
 */
export function outcomes(sights: Sights): (id: string) => Outcome {
  const decided = new Map<string, Outcome>();
  const stands = (id: string): boolean => isActive(outcomeOf(id), sights.known.get(id));

  function coverOf(id: string, life: Life): string | undefined {
    const current = sights.under.get(id);
    const recorded = life === "superseded" ? sights.known.get(id)?.supersededBy : undefined;
    return [recorded, current].find((by) => by !== undefined && by !== id && stands(by));
  }

  function outcomeOf(id: string): Outcome {
    const before = decided.get(id);
    if (before !== undefined) return before;
    decided.set(id, { next: "–" });
    const outcome = decide(id, lifeOf(id, sights));
    decided.set(id, outcome);
    return outcome;
  }

  function decide(id: string, life: Life): Outcome {
    const row = transitions[life];
    if (!sights.isLook && row.between !== undefined) return { next: row.between };
    const by = coverOf(id, life);
    return by === undefined ? { next: row[sightingOf(id, life, sights)] } : { next: row.covered, by };
  }
  return outcomeOf;
}
