import type { Learning } from "@afteraction/schema";
import { nullValue } from "../null-value.ts";
import { scaleOf } from "../scale.ts";
import { estimateText, tickLabel } from "../words/quantity.ts";
import { picture } from "./drawing.ts";
import { element, joined, type Markup } from "./markup.ts";

/** Ends of the axis, its height, and how far a mark reaches from it, in pixels. */
const [START, END, HEIGHT, REACH] = [22, 238, 13, 9] as const;

const at = (position: number): number => Math.round(START + position * (END - START));
const upright = (x: number): string => `M${x},${HEIGHT - REACH}v${2 * REACH}`;
const label = (x: number, text: string): Markup => element("text", { x, y: 39 }, text);

/**
 * An estimate with its confidence interval, and where there would be no effect. Drawn by hand: a page has hundreds of
 * them, and six shapes need no plotting library.
 */
export function intervalDrawing(learning: Pick<Learning, "estimate" | "effect">): Markup {
  const { value, unit, interval } = learning.estimate;
  const none = nullValue(learning);
  const reference = none === undefined ? [] : [none];
  const { low, high, position } = scaleOf(unit, [value, interval.low, interval.high, ...reference]);
  const [from, to] = [at(position(interval.low)), at(position(interval.high))];
  const body = joined([
    label(START, tickLabel(low, unit)),
    label(END, tickLabel(high, unit)),
    element("path", { d: `M${START},${HEIGHT}H${END}`, stroke: "var(--line)" }),
    ...reference.map((each) =>
      element("path", { d: upright(at(position(each))), stroke: "var(--muted)", "stroke-dasharray": "2 2" }),
    ),
    element("path", { d: `M${from},${HEIGHT}H${to}`, stroke: "var(--accent)", "stroke-width": 3 }),
    element("path", { d: upright(from) + upright(to), stroke: "var(--accent)", "stroke-width": 1.5 }),
    element("circle", { cx: at(position(value)), cy: HEIGHT, r: 5, fill: "var(--accent)" }),
  ]);
  const told = { title: "Estimate with its confidence interval", description: describe(learning, none) };
  return picture(["0 0 260 44", body.markup], told);
}

function describe(learning: Pick<Learning, "estimate">, none: number | undefined): string {
  const without = none === undefined ? "" : ` No effect would be ${tickLabel(none, learning.estimate.unit)}.`;
  return `${estimateText(learning.estimate)}.${without}`;
}
