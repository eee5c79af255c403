import { visible } from "../words/visible.ts";

/** A value of a table; null where it is not known. */
export type CellValue = string | number | null;

/**
 * What makes a spreadsheet take a text for a formula (OWASP, CSV Injection), full-width forms included. Tab and line
 * breaks, which do so too, are spaces already.
 */
const formula = /^[\s'"]*[=+\-@＝＋－＠]/u;

/** Text that a spreadsheet shows and never computes: in front of what would be a formula stands an apostrophe. */
function inert(text: string): string {
  const line = visible(text);
  return formula.test(line) ? `'${line}` : line;
}

/**
 * One cell of comma-separated values (RFC 4180). Text is always in quotes, so that neither a comma, a semicolon nor a
 * line break in a name begins a cell of its own; numbers are bare, so that a spreadsheet can add them.
 */
export function csvCell(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "number" ? String(value) : `"${inert(value).replaceAll('"', '""')}"`;
}
