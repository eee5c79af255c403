import type { Learning } from "@afteraction/schema";
import { nullValue } from "./null-value.ts";
import { scaleOf } from "./scale.ts";
import { tickLabel } from "./words/quantity.ts";

/**
 * An estimate with its interval in one line of text: `0 % ·····┊·├──●─┤··· 100 %`.
 * `●` is the estimate, `├┤` its confidence interval, `┊` where there would be no effect.
 */
export function intervalPlot(learning: Pick<Learning, "estimate" | "effect">, width = 25): string {
  const { value, unit, interval } = learning.estimate;
  const none = nullValue(learning);
  const scale = scaleOf(unit, [value, interval.low, interval.high, ...(none === undefined ? [] : [none])]);
  const cell = (at: number): number => Math.round(scale.position(at) * (width - 1));
  const cells = Array.from({ length: width }, (_, index): string =>
    index > cell(interval.low) && index < cell(interval.high) ? "─" : "·",
  );
  cells[cell(interval.low)] = "├";
  cells[cell(interval.high)] = "┤";
  if (none !== undefined) cells[cell(none)] = "┊";
  cells[cell(value)] = "●";
  return `${tickLabel(scale.low, unit)} ${cells.join("")} ${tickLabel(scale.high, unit)}`;
}
