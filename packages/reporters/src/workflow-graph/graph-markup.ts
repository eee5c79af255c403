import type { Flow } from "@afteraction/schema";
import { element, type Markup } from "../html/markup.ts";
import { count, plural } from "../words/amount.ts";
import { type Edge, fails, hoverText, labelText, shown } from "./edge-words.ts";
import type { PlacedEdge, PlacedNode, Point } from "./layout.ts";

type Node = Flow["nodes"][number];

/** Room that a label takes, in pixels: about, since no font is known here. */
export const labelWidth = (text: string): number => text.length * 6 + 8;

const pixel = (value: number): string => String(Math.round(value));
const place = ({ x, y }: Point): string => `${pixel(x)},${pixel(y)}`;

/** A curve through all points that leaves and reaches each of them level (as d3's bumpX), so that it meets its label. */
function curve(points: readonly Point[]): string {
  const first = points[0];
  if (first === undefined) return "";
  const pieces = points.slice(1).map((end, index) => {
    const begin = points[index] ?? first;
    const middle = (begin.x + end.x) / 2;
    return `C${place({ x: middle, y: begin.y })} ${place({ x: middle, y: end.y })} ${place(end)}`;
  });
  return `M${place(first)}${pieces.join("")}`;
}

/** How an edge is drawn. */
export interface EdgeLook {
  /** Pixels. */
  readonly width: number;
  readonly isPublished: boolean;
  /** Numbers of its nodes. */
  readonly ends: readonly [from: number, to: number];
  /** Id of its picture's arrow heads. */
  readonly heads: string;
}

/** An arrow; what is published has a halo. */
export function edgeMarkup(edge: Edge, { points }: PlacedEdge, { width, isPublished, ends, heads }: EdgeLook): Markup {
  const d = curve(points);
  const halo = element("path", { class: "halo", d, "stroke-width": (width + 7).toFixed(1) });
  return element(
    "g",
    { class: fails(edge) ? "edge fails" : "edge", "data-from": ends[0], "data-to": ends[1] },
    element("title", {}, hoverText(edge)),
    ...(isPublished ? [halo] : []),
    element("path", {
      d,
      "stroke-width": width.toFixed(1),
      "marker-end": `url(#${heads}${fails(edge) ? "-fails" : ""})`,
    }),
  );
}

/** The numbers of an edge on paper of their own, over all arrows. */
export function labelMarkup(edge: Edge, { label }: PlacedEdge, [from, to]: EdgeLook["ends"]): Markup[] {
  if (label === undefined) return [];
  const text = labelText(edge);
  const width = labelWidth(text);
  const paper = { x: pixel(label.x - width / 2), y: pixel(label.y - 8), width: pixel(width), height: 16, rx: 3 };
  return [
    element(
      "g",
      { class: fails(edge) ? "edge-label fails" : "edge-label", "data-from": from, "data-to": to },
      element("rect", paper),
      element("text", { x: pixel(label.x), y: pixel(label.y + 4) }, text),
    ),
  ];
}

/** A step with its calls. */
export function nodeMarkup(
  { name, calls, failures, repeats }: Node,
  { x, y, width, height }: PlacedNode,
  number: number,
): Markup {
  const hover = `${shown(name)}: ${plural(calls, "call")}, ${count(failures)} failed, ${count(repeats)} right after itself`;
  const box = { x: pixel(x - width / 2), y: pixel(y - height / 2), width: pixel(width), height: pixel(height), rx: 6 };
  return element(
    "g",
    { class: "node", "data-node": number },
    element("title", {}, hover),
    element("rect", box),
    element("text", { x: pixel(x), y: pixel(y - 3) }, shown(name)),
    element("text", { class: "times", x: pixel(x), y: pixel(y + 13) }, plural(calls, "call")),
  );
}

/** The head of an arrow: it begins where the line ends, so that a thick line does not hide it. */
export function arrowMarkup(id: string, kind: string): Markup {
  const size = { markerWidth: 9, markerHeight: 10, markerUnits: "userSpaceOnUse" };
  const marker = { id, class: kind, viewBox: "0 0 9 10", refX: 1, refY: 5, ...size, orient: "auto" };
  return element("marker", marker, element("path", { d: "M0,0L9,5L0,10z" }));
}
