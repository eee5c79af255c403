import type { LedgerEntry } from "@afteraction/schema";
import type { Assessed } from "./assessed.ts";
import { CONFIDENCE_STEP, ROUNDING } from "./hysteresis.ts";
import type { Next } from "./life-cycle.ts";

interface Sight {
  readonly rows: ReadonlyMap<string, Assessed>;
  readonly asOf: string;
}

/** Whether the evidence is less than what the person saw who accepted it: what they knew need not be said again. */
const isLess = ({ judged }: LedgerEntry, row: Assessed | undefined): boolean =>
  judged !== undefined && row !== undefined && row.confidence <= judged.confidence - CONFIDENCE_STEP + ROUNDING;

/**
 * An accepted learning whose evidence has gone stays active, because a person said so, and is proposed for retirement
 * (`doubted`, since when). The proposal goes when the evidence is back, or when a person decides again.
 */
export function doubting(entry: LedgerEntry, next: Next, { rows, asOf }: Sight): LedgerEntry {
  const { doubted, ...undoubted } = entry;
  if (next === "active") return doubted === undefined ? entry : undoubted;
  const isNew = next === "doubted" && doubted === undefined && isLess(entry, rows.get(entry.id));
  return isNew ? { ...entry, doubted: asOf } : entry;
}
