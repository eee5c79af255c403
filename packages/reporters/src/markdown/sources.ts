import type { SourceRow } from "@afteraction/schema";
import { count, plural } from "../words/amount.ts";
import { escapeCell } from "../words/escape-cell.ts";
import { details, paragraphs, table } from "./table.ts";

const FILES = 20;

interface FormatRow {
  readonly files: number;
  readonly events: number;
  readonly duplicates: number;
  readonly rejects: number;
}

function byFormat(sources: readonly SourceRow[]): [format: string, row: FormatRow][] {
  const formats = new Map<string, FormatRow>();
  for (const { format, events, duplicates, rejects } of sources) {
    const sum = formats.get(format) ?? { files: 0, events: 0, duplicates: 0, rejects: 0 };
    formats.set(format, {
      files: sum.files + 1,
      events: sum.events + events,
      duplicates: sum.duplicates + duplicates,
      rejects: sum.rejects + rejects,
    });
  }
  return [...formats].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const numbers = [
  ["Calls", "right"],
  ["Duplicates", "right"],
  ["Not readable", "right"],
] as const;

const numberCells = (row: Pick<FormatRow, "events" | "duplicates" | "rejects">): string[] =>
  [row.events, row.duplicates, row.rejects].map(count);

const byTrouble = (a: SourceRow, b: SourceRow): number =>
  b.rejects - a.rejects || b.duplicates - a.duplicates || (a.path < b.path ? -1 : 1);

function troubled(sources: readonly SourceRow[]): string {
  const files = sources.filter((row) => row.rejects > 0 || row.duplicates > 0).toSorted(byTrouble);
  if (files.length === 0) return "";
  const rows = files
    .slice(0, FILES)
    .map((row) => [escapeCell(row.path, 80), escapeCell(row.format)].concat(numberCells(row)));
  const more = files.length > FILES ? `${plural(files.length - FILES, "more file")}.` : "";
  return details(
    `${plural(files.length, "file")} with duplicates or records that could not be read`,
    paragraphs([table([["File", "left"], ["Format", "left"], ...numbers], rows), more]),
  );
}

/** The logs by format, and the files in which something was wrong. */
export function sourceParts(sources: readonly SourceRow[]): string[] {
  if (sources.length === 0) return [];
  const rows = byFormat(sources).map(([format, row]) =>
    [escapeCell(format), count(row.files)].concat(numberCells(row)),
  );
  return [table([["Format", "left"], ["Files", "right"], ...numbers], rows), troubled(sources)];
}
