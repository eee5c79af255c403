/** JSON with keys in order of code units, two spaces and a final newline: the form of every committed JSON file here. */
export function sortedJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  // fromEntries defines properties, so that a key `__proto__` stays a key
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
