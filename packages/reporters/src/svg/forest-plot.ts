import type { Estimate, Learning } from "@afteraction/schema";
import { nullValue } from "../null-value.ts";
import { scaleOf, type Scale } from "../scale.ts";
import { plural } from "../words/amount.ts";
import { estimateText, quantity, tickLabel } from "../words/quantity.ts";
import { shorten, visible } from "../words/visible.ts";
import { publishedByWorth } from "../worth.ts";
import { element, label, line } from "./element.ts";
import { picture } from "./picture.ts";

type Unit = Estimate["unit"];

const WIDTH = 860;
const AXIS = { left: 340, right: 650 };
const ROW = 24;
const MAX_ROWS = 16;
const TOP = 58;

const unitTitles: ReadonlyMap<Unit, string> = new Map([
  ["share", "Share"],
  ["probability", "Probability"],
  ["difference", "Difference, in percentage points"],
  ["ratio", "Ratio (logarithmic)"],
  ["ms", "Duration (logarithmic)"],
  ["sessions", "Sessions"],
]);

interface Panel {
  readonly unit: Unit;
  readonly rows: readonly Learning[];
  readonly scale: Scale;
  readonly top: number;
}

const panelHeight = (rows: number): number => 50 + rows * ROW;

/** Everything that must lie on the scale. */
function drawnValues(learning: Learning): number[] {
  const { value, interval } = learning.estimate;
  return [value, interval.low, interval.high, nullValue(learning)].filter((each) => each !== undefined);
}

function panelsOf(learnings: readonly Learning[]): Panel[] {
  const panels: Panel[] = [];
  let top = TOP;
  for (const unit of unitTitles.keys()) {
    const rows = learnings.filter((each) => each.estimate.unit === unit);
    if (rows.length === 0) continue;
    panels.push({ unit, rows, scale: scaleOf(unit, rows.flatMap(drawnValues)), top });
    top += panelHeight(rows.length);
  }
  return panels;
}

const place = (scale: Scale, value: number): number => AXIS.left + scale.position(value) * (AXIS.right - AXIS.left);

function axis({ unit, rows, scale, top }: Panel): string[] {
  const [from, to] = [top + 14, top + 18 + rows.length * ROW];
  return [
    label(16, top + 4, unitTitles.get(unit) ?? unit, "head"),
    ...scale.ticks.flatMap((tick) => [
      line("grid", place(scale, tick), from, place(scale, tick), to),
      label(place(scale, tick), to + 14, tickLabel(tick, unit), "note", "middle"),
    ]),
  ];
}

function row(learning: Learning, scale: Scale, y: number): string {
  const { value, unit, interval } = learning.estimate;
  const none = nullValue(learning);
  const [x, low, high] = [value, interval.low, interval.high].map((each) => place(scale, each)) as [
    number,
    number,
    number,
  ];
  const dot = learning.band === "high" ? "solid" : "hollow";
  return [
    label(16, y + 4, shorten(visible(learning.pattern), 43), "name"),
    none === undefined ? "" : line("null", place(scale, none), y - ROW / 2 + 2, place(scale, none), y + ROW / 2 - 2),
    line("range", low, y, high, y),
    line("range", low, y - 5, low, y + 5),
    line("range", high, y - 5, high, y + 5),
    element("circle", [
      ["class", dot],
      ["cx", x],
      ["cy", y],
      ["r", 3.5],
    ]),
    label(AXIS.right + 16, y + 4, `${quantity(value, unit)} · confidence ${learning.confidence.toFixed(2)}`, "note"),
  ].join("");
}

const rowsOf = ({ rows, scale, top }: Panel): string[] =>
  rows.map((learning, index) => row(learning, scale, top + 28 + index * ROW));

/**
 * The published learnings' estimates with their confidence intervals, most worth first, one panel per unit
 * (a forest plot; Lewis & Clarke 2001). Undefined when nothing is published.
 */
export function forestPlot(learnings: readonly Learning[]): string | undefined {
  const published = publishedByWorth(learnings);
  if (published.length === 0) return undefined;
  const shown = published.slice(0, MAX_ROWS);
  const panels = panelsOf(shown);
  const bottom = panels.reduce((sum, panel) => sum + panelHeight(panel.rows.length), TOP);
  const hidden = published.length - shown.length;
  const key = "filled: confidence above 0.80; hollow: 0.80 or less; dashed: no effect";
  return picture({
    width: WIDTH,
    height: bottom + 28,
    title: "Estimates and their 95 % confidence intervals",
    description: shown.map((each) => `${each.pattern}: ${estimateText(each.estimate)}`).join("; "),
    body: [
      label(16, 26, "Estimates and their 95 % confidence intervals", "title"),
      ...panels.flatMap((panel) => axis(panel).concat(rowsOf(panel))),
      label(16, bottom + 10, hidden > 0 ? `${key}; ${plural(hidden, "more learning")} not drawn` : key, "note"),
    ],
  });
}
