import { type CellValue, csvCell } from "./cell.ts";

/** A column: its name, which programs rely on, and its value of one row. */
export type Column<Row> = readonly [name: string, value: (row: Row) => CellValue];

/** Spreadsheets read UTF-8 as such only behind this mark. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Rows as comma-separated values (RFC 4180): a head, then a line each, ended by CR LF. */
export function csvText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(([name]) => csvCell(name)),
    ...rows.map((row) => columns.map(([, value]) => csvCell(value(row)))),
  ];
  return `${BYTE_ORDER_MARK}${lines.map((cells) => `${cells.join(",")}\r\n`).join("")}`;
}
