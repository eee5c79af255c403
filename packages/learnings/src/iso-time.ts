/** 9999-12-31T23:59:59.999Z: the last time that ISO 8601 writes with four digits. */
const LATEST = 253_402_300_799_999;

/** Milliseconds since 1970 as ISO 8601 in UTC. Times that a hostile log puts outside 1970…9999 become its nearest end. */
export const isoTime = (epochMs: number): string => new Date(Math.min(Math.max(epochMs, 0), LATEST)).toISOString();
