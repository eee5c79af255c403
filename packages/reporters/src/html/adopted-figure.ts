import type { Adopted, AdoptedRow } from "@afteraction/schema";
import { differenceText, drawable, sidesText, verdictText } from "../words/adopted.ts";
import { day } from "../words/moment.ts";
import { intervalDrawing } from "./interval-drawing.ts";
import { element, type Markup } from "./markup.ts";

/** One accepted learning before it was accepted and since, drawn once there is a verdict. */
export function adoptedFigure(row: AdoptedRow, adopted: Adopted): Markup {
  const what = row.verdict === "too-early" ? undefined : drawable(row, adopted);
  const sides = `Accepted on ${day(row.since)}: ${sidesText(row)}`;
  if (what === undefined) return element("p", { class: "note" }, `${sides}; ${verdictText(row)}.`);
  const text = `${sides}: ${differenceText(row, adopted)}, ${verdictText(row)}.`;
  return element("div", { class: "estimate" }, intervalDrawing(what), element("p", {}, text));
}
