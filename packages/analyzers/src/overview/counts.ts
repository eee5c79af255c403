/** How often each name came: names come from logs, so they are keys of a Map, never of an object. */
export type Counts = Map<string, number>;

/** Counts one more; changes `counts`. */
export const countOne = (counts: Counts, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};

/** Entries in order of their names' code units: the order of insertion must not show. */
export const sortedEntries = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
