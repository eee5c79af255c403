import { nameOf } from "./fields.ts";

/**
 * An id from a log; undefined where a redaction took its place, which would make one of many.
 */
export function idOf(value: unknown): string | undefined {
  const id = nameOf(value);
  return id === undefined || id.includes("REDACTED") ? undefined : id;
}
