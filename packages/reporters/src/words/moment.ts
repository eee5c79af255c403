const DAY = 86_400_000;

/** The day of an ISO time, in UTC. */
export const day = (iso: string): string => iso.slice(0, 10);

/** `2026-08-21 10:00 UTC`. */
export const minute = (iso: string): string => `${day(iso)} ${iso.slice(11, 16)} UTC`;

/** Whether the logs carry any time at all: without, the document is dated 1970. */
export const hasTime = (iso: string): boolean => !iso.startsWith("1970-01-01");

/** Whether `iso` lies in the `days` before `asOf`: the newest event's time is the only clock there is. */
export const isRecent = (iso: string, asOf: string, days = 14): boolean =>
  Date.parse(asOf) - Date.parse(iso) < days * DAY;
