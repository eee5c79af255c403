import { z } from "zod";

/**
 * A tally per name: a `Map` in memory, rows sorted by name on disk. Names come from logs, so they are never object
 * keys (`__proto__` is a tool name somewhere). Tallies are checked on the rows; the map's side repeats no check, so
 * that a tally may itself be keyed.
 */
export const keyed = <T extends z.ZodType>(tally: T) =>
  z.codec(z.array(z.tuple([z.string(), tally])), z.map(z.string(), z.custom<z.output<T>>()), {
    decode: (rows) => new Map(rows as [string, z.output<T>][]),
    encode: (map) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1)) as never,
  });
