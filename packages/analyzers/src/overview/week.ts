const DAY_MS = 24 * 3600 * 1000;

/** The Monday (UTC) of the week in which a moment lies (ISO 8601), as days since 1970; 1 January 1970 was a Thursday. */
export function mondayOf(epochMs: number): number {
  const day = Math.floor(epochMs / DAY_MS);
  return day - ((day + 3) % 7);
}

/** Days since 1970 as an ISO date. */
export const isoDate = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
