import { mondayOfDay } from "../statistics/monday-of-day.ts";

const DAY_MS = 24 * 3600 * 1000;

/** The Monday (UTC) of the week in which a moment lies (ISO 8601), as days since 1970. */
export const mondayOf = (epochMs: number): number => mondayOfDay(Math.floor(epochMs / DAY_MS));

/** Days since 1970 as an ISO date. */
export const isoDate = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
