import type { Judged } from "./forecasts.ts";

/** How many were expected to replicate, how many did, and how far chance alone takes the two apart. */
export interface StatedObserved {
  readonly forecasts: number;
  /** Different claims among them. */
  readonly claims: number;
  readonly stated: number;
  readonly observed: number;
  /** Of `observed`, were every confidence right: the same claim at several origins counts as one draw. */
  readonly standardError: number;
}

export function statedObserved(rows: readonly Judged[]): StatedObserved {
  const spread = new Map<string, number>();
  for (const { row } of rows) {
    const { id, confidence } = row;
    spread.set(id, (spread.get(id) ?? 0) + Math.sqrt(confidence * (1 - confidence)));
  }
  return {
    forecasts: rows.length,
    claims: spread.size,
    stated: rows.reduce((sum, { row }) => sum + row.confidence, 0),
    observed: rows.filter(({ replicated }) => replicated).length,
    standardError: Math.sqrt([...spread.values()].reduce((sum, each) => sum + each ** 2, 0)),
  };
}

/** Distance in standard errors, signed: negative when fewer replicated than was stated. */
export const distance = ({ stated, observed, standardError }: StatedObserved): number =>
  standardError === 0 ? 0 : (observed - stated) / standardError;
