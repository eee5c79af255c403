const bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** No value, or too few calls for one. */
const NONE = "·";

const barOf = (value: number | null, largest: number): string => {
  if (value === null) return NONE;
  if (value <= 0) return bars[0];
  // what is not zero never looks like it
  return bars[Math.max(1, Math.round((value / largest) * (bars.length - 1)))] ?? bars[0];
};

/**
 * Numbers as a row of bars (Tufte 2006, sparklines): from 0 to the largest; `·` where there is none. Empty when there
 * is nothing at all to show.
 */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return "";
  const largest = Math.max(...known);
  return values.map((value) => barOf(value, largest)).join("");
}
