import type { Learning } from "@afteraction/schema";
import { nullValue } from "../null-value.ts";
import { scaleOf, type Scale } from "../scale.ts";
import { tickLabel } from "../words/quantity.ts";

/** Columns left and right of the axis, for labels that stand around its ends. */
const MARGIN = 3;

type Cells = string[];

const blank = (width: number): Cells => Array.from({ length: width }, () => " ");

const textOf = (cells: Cells): string => cells.join("").trimEnd();

/** Puts a text around a column, unless it would touch another. */
function put(cells: Cells, text: string, column: number): void {
  const from = Math.min(Math.max(column - Math.floor(text.length / 2), 0), cells.length - text.length);
  const around = cells.slice(Math.max(from - 1, 0), from + text.length + 1);
  if (from < 0 || around.some((cell) => cell !== " ")) return;
  for (const [index, character] of [...text].entries()) cells[from + index] = character;
}

function marks(learning: Pick<Learning, "estimate" | "effect">, width: number, at: (value: number) => number): Cells {
  const { value, interval } = learning.estimate;
  const none = nullValue(learning);
  const cells = blank(width);
  if (none !== undefined) cells[at(none)] = "┊";
  for (let column = at(interval.low); column <= at(interval.high); column += 1) cells[column] = "─";
  cells[at(interval.low)] = "├";
  cells[at(interval.high)] = "┤";
  if (none !== undefined && at(none) > at(interval.low) && at(none) < at(interval.high)) cells[at(none)] = "┊";
  cells[at(value)] = "●";
  return cells;
}

function axis({ ticks }: Scale, width: number, at: (value: number) => number): Cells {
  const cells: Cells = Array.from({ length: width }, (_, column) =>
    column < MARGIN || column >= width - MARGIN ? " " : "─",
  );
  for (const tick of ticks) cells[at(tick)] = "┴";
  return cells;
}

/**
 * An estimate with its confidence interval over an axis, in three lines. `●` is the estimate, `├┤` its interval, `┊`
 * where there would be no effect.
 *
 * @param width columns that the plot may take, at least 24
 */
export function textPlot(learning: Pick<Learning, "estimate" | "effect">, width: number): string[] {
  const { value, unit, interval } = learning.estimate;
  const none = nullValue(learning);
  const scale = scaleOf(unit, [value, interval.low, interval.high, ...(none === undefined ? [] : [none])]);
  const at = (each: number): number => MARGIN + Math.round(scale.position(each) * (width - 2 * MARGIN - 1));
  const labels = blank(width);
  // the ends first: they say what the axis spans
  const [first, last] = [scale.ticks[0], scale.ticks.at(-1)];
  for (const tick of [first, last, ...scale.ticks].filter((each) => each !== undefined))
    put(labels, tickLabel(tick, unit), at(tick));
  return [marks(learning, width, at), axis(scale, width, at), labels].map(textOf);
}
