import { momentOf } from "../../moment.ts";

/** Milliseconds since 1970 of `timeUnixNano`: digits as text, or a number (to about 100 ns). */
export function momentOfNano(value: unknown): number | undefined {
  const digits = typeof value === "number" ? Math.round(value / 1e6) : undefined;
  const at = digits ?? (typeof value === "string" && /^\d{7,20}$/.test(value) ? Number(value.slice(0, -6)) : undefined);
  return at !== undefined && Number.isSafeInteger(at) && at > 0 ? at : undefined;
}

/** A time as the JavaScript SDK keeps it: `[seconds, nanoseconds]`. */
export function momentOfPair(value: unknown): number | undefined {
  if (!Array.isArray(value)) return undefined;
  const [seconds, nanos] = value as readonly unknown[];
  if (typeof seconds !== "number" || typeof nanos !== "number") return undefined;
  return momentOf(seconds * 1000 + Math.floor(nanos / 1e6))?.at;
}
