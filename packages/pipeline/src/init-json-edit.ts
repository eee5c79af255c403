import { createScanner, type Node } from "jsonc-parser";

/** How a file is written: what is added looks the same. */
export interface Form {
  readonly indent: string;
  readonly eol: string;
}

export const formOf = (text: string): Form => ({
  indent: /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ",
  eol: text.includes("\r\n") ? "\r\n" : "\n",
});

/** An element, or with a name a member. */
export interface Item {
  readonly name?: string;
  readonly value: unknown;
}

/** White space at the start of the line that an offset is in. */
const lineIndent = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", offset - 1) + 1))?.[0] ?? "";

/** Where the comma behind a node is, if there is one before anything else but comments. */
function commaAfter(text: string, node: Node): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(node.offset + node.length);
  scanner.scan();
  const at = scanner.getTokenOffset();
  return text[at] === "," ? at : undefined;
}

const jsonAt = (value: unknown, outer: string, { indent, eol }: Form): string =>
  JSON.stringify(value, undefined, indent).replaceAll("\n", eol + outer);

/** The text with another value in the place of one. */
export function replaced(text: string, node: Node, value: unknown, form: Form): string {
  const json = jsonAt(value, lineIndent(text, node.offset), form);
  return text.slice(0, node.offset) + json + text.slice(node.offset + node.length);
}

/**
 * The text with an item at the end of an object or array. What is there is neither moved nor written anew: a comma comes
 * behind the last item where there is none (where there is one, ours ends with one, too), and lines of our own before
 * the closing bracket.
 */
export function inserted(text: string, into: Node, { name, value }: Item, { indent, eol }: Form): string {
  const close = into.offset + into.length - 1;
  const outer = lineIndent(text, into.offset);
  const inner = outer + indent;
  const json = jsonAt(value, inner, { indent, eol });
  const line = `${eol}${inner}${name === undefined ? "" : `${JSON.stringify(name)}: `}${json}`;
  const last = into.children?.at(-1);
  const lastEnd = last === undefined ? undefined : last.offset + last.length;
  const needsComma = last !== undefined && commaAfter(text, last) === undefined;
  const inside = text.slice(0, close).trimEnd().length;
  // a closing bracket keeps its line; of what was empty it gets one of its own
  const isClosed = last !== undefined || text.slice(inside, close).includes("\n");
  const rest = isClosed ? text.slice(inside) : `${eol}${outer}${text.slice(close)}`;
  const before = needsComma ? `${text.slice(0, lastEnd)},${text.slice(lastEnd, inside)}` : text.slice(0, inside);
  return before + line + (last !== undefined && !needsComma ? "," : "") + rest;
}

/** The text without an item (of an object: the member), and without the comma and the line end that it had. */
export function removed(text: string, item: Node): string {
  const siblings = item.parent?.children ?? [];
  const at = siblings.indexOf(item);
  const end = item.offset + item.length;
  const previous = siblings[at - 1];
  const comma = commaAfter(text, item);
  if (previous !== undefined) {
    const lineStart = text.slice(0, item.offset).trimEnd().length;
    const before = text.slice(0, lineStart);
    // the comma that came with the item goes with it; one behind the item stays as the one before it
    const own = comma === undefined ? commaAfter(text, previous) : undefined;
    const kept = own === undefined ? before : before.slice(0, own) + before.slice(own + 1);
    return kept + (comma === undefined ? text.slice(end) : text.slice(comma + 1));
  }
  const after = comma === undefined ? end : comma + 1;
  const open = text.slice(0, item.offset).trimEnd();
  const rest = text.slice(after);
  return siblings.length === 1 && /^\s*[\]}]/.test(rest) && /[[{]$/.test(open) ? open + rest.trimStart() : open + rest;
}
