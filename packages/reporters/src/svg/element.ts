import { visible } from "../words/visible.ts";

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

/** Any text as XML character data or attribute value (XML 1.0, §2.4); invisible characters become visible. */
export const escapeXml = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => entities.get(character) ?? character);

/** A coordinate: a tenth of a pixel, so that no machine's last bit shows. */
export const coordinate = (value: number): string => String(Math.round(value * 10) / 10 + 0);

type Attributes = readonly (readonly [name: string, value: string | number])[];

const attribute = ([name, value]: Attributes[number]): string =>
  ` ${name}="${typeof value === "number" ? coordinate(value) : escapeXml(value)}"`;

/** One element; `body` is markup that is already escaped. */
export const element = (name: string, attributes: Attributes, body = ""): string =>
  `<${name}${attributes.map(attribute).join("")}${body === "" ? "/>" : `>${body}</${name}>`}`;

/** Text at a point: `x` is its start, middle or end. */
export const label = (
  x: number,
  y: number,
  text: string,
  kind: "title" | "name" | "note" | "head",
  anchor: "start" | "middle" | "end" = "start",
): string =>
  element(
    "text",
    [
      ["class", kind],
      ["x", x],
      ["y", y],
      ["text-anchor", anchor],
    ],
    escapeXml(text),
  );

/** A straight line. */
export const line = (kind: string, x1: number, y1: number, x2: number, y2: number): string =>
  element("line", [
    ["class", kind],
    ["x1", x1],
    ["y1", y1],
    ["x2", x2],
    ["y2", y2],
  ]);
