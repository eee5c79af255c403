import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { element, type Markup, raw } from "./markup.ts";
import { slimPath } from "./slim-path.ts";

/** What a plot shows, for those who do not see it. */
export interface Told {
  readonly title: string;
  /** The numbers that matter, in words. */
  readonly description: string;
}

/** An element of linkedom, as far as it is used here. */
interface Node {
  readonly tagName: string;
  readonly children: Iterable<Node>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
}

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** Of Plot's own, what the page says once for all plots, or what a picture with a description needs no more. */
const needless = new Set(["class", "font-family", "aria-label", "aria-hidden", "font-variant", "stroke-linecap"]);

/** Whole pixels, so that no machine's last bit shows; parts of a line of text stay. */
const rounded = (value: string): string =>
  value.endsWith("em") ? value : value.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number)) + 0));

const numeric = /^(?:transform|x|y|x1|x2|y1|y2|cx|cy|r|width|height)$/;

function slim(node: Node): void {
  for (const { name, value } of Array.from(node.attributes)) {
    if (needless.has(name)) node.removeAttribute(name);
    else if (name === "d") node.setAttribute(name, slimPath(value));
    else if (numeric.test(name)) node.setAttribute(name, rounded(value));
  }
  for (const child of Array.from(node.children)) {
    if (child.tagName.toLowerCase() === "style") child.remove();
    else slim(child);
  }
}

/** A plot as markup: no style, script or font of its own; title and description for those who do not see it. */
export function drawing(options: Plot.PlotOptions, { title, description }: Told): Markup {
  const svg = Plot.plot({ document: document as never, marginRight: 12, ...options }) as unknown as Node;
  slim(svg);
  return picture([svg.getAttribute("viewBox") ?? "0 0 1 1", svg.innerHTML], { title, description });
}

/** An SVG picture of markup that is safe already. */
export function picture([viewBox, body]: readonly [viewBox: string, body: string], told: Told, kind = "plot"): Markup {
  const [, , width, height] = viewBox.split(" ");
  return element(
    "svg",
    { class: kind, role: "img", viewBox, width, height },
    element("title", {}, told.title),
    element("desc", {}, told.description),
    raw(body),
  );
}

export { Plot };
