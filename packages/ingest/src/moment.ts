/** A point in time as logs write it. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The log gave no time zone; read as UTC, so it may be off by hours. */
  readonly naive: boolean;
}

const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?$/i;
/** What nearly every record has; `Date.parse` reads it as it is. */
const usual = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** Below this a number counts seconds since 1970, above milliseconds (as seconds: the year 5138). */
const largestSeconds = 1e11;

function momentOfNumber(value: number): Moment | undefined {
  const at = Math.floor(value < largestSeconds ? value * 1000 : value);
  return Number.isSafeInteger(at) && at > 0 ? { at, naive: false } : undefined;
}

const momentAt = (at: number, naive: boolean): Moment | undefined =>
  Number.isNaN(at) || at < 0 ? undefined : { at: Math.floor(at), naive };

/** Reads ISO 8601 (up to nine fractional digits, with or without zone) and epoch seconds or milliseconds. */
export function momentOf(value: unknown): Moment | undefined {
  if (typeof value === "number") return momentOfNumber(value);
  if (typeof value === "string" && value.length === 24 && usual.test(value)) return momentAt(Date.parse(value), false);
  const match = typeof value === "string" && value.length < 48 ? iso.exec(value) : null;
  if (match === null) return undefined;
  const [, date, time = "", zone] = match;
  const at = Date.parse(`${date}T${time.replace(",", ".")}${zone ?? "Z"}`);
  return momentAt(at, zone === undefined);
}
