/**
 * Canonical JSON of a value (RFC 8785): no white space, keys in order of their UTF-16 code units, numbers as ECMAScript
 * writes them. Equal values give equal text whatever the order of their keys, so the text can serve as identity and as
 * sort key. Absent and undefined members are the same; a lone surrogate is escaped.
 *
 * Throws a TypeError for what JSON cannot hold: NaN, infinities, functions, symbols, big integers, undefined itself.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) return canonicalObject(value);
  if (isScalar(value)) return JSON.stringify(value);
  throw new TypeError(`canonical: JSON cannot hold ${String(value)}`);
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    // Code units, as the RFC asks: never the locale's order. Keys of one object are never equal.
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}

const isScalar = (value: unknown): boolean =>
  value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
