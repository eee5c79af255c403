import { visible } from "../words/visible.ts";

/** Text that is HTML already: made by `element` and `raw` alone. */
export interface Markup {
  readonly markup: string;
}

/** Plain text is escaped; nothing is left out. */
export type Child = Markup | string | number | undefined;

/** `true` is an attribute without value; `undefined` and `false` are none. Names are ours. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Any text as HTML text or attribute value (HTML Living Standard, §13.1.2); invisible characters become visible. */
export const escapeHtml = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => entities.get(character) ?? character);

/** Markup that is known to be safe: our own style, script and drawings. */
export const raw = (markup: string): Markup => ({ markup });

const textOf = (child: Child): string => {
  if (child === undefined) return "";
  return typeof child === "object" ? child.markup : escapeHtml(String(child));
};

const attributeOf = ([name, value]: readonly [string, Attributes[string]]): string => {
  if (value === undefined || value === false) return "";
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
};

const voids: ReadonlySet<string> = new Set(["meta", "input", "br", "hr"]);

/** One element with its children. */
export function element(name: string, attributes: Attributes, ...children: readonly (Child | readonly Child[])[]) {
  const open = `<${name}${Object.entries(attributes).map(attributeOf).join("")}>`;
  return raw(voids.has(name) ? open : `${open}${children.flat().map(textOf).join("")}</${name}>`);
}

/** Several pieces one after the other. */
export const joined = (pieces: readonly Child[], between = ""): Markup => raw(pieces.map(textOf).join(between));

/** A sentence: its code spans are code, everything else is text. */
export const prose = (sentence: string): Markup =>
  joined(
    sentence
      .split(/(`[^`\n]+`)/)
      .map((part, index) => (index % 2 === 1 ? element("code", {}, part.slice(1, -1)) : part)),
  );
