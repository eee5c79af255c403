import type { Review } from "@afteraction/pipeline";
import type { LedgerEntry } from "@afteraction/schema";
import { type Io, widthOf } from "./io.ts";
import { paletteOf } from "./palette.ts";
import { printable } from "./printable.ts";

/** The learnings of a review in a list: id, confidence, status and what each says. */
export function reviewList(entries: readonly LedgerEntry[], { folder }: Review, io: Io): string {
  if (entries.length === 0) return `Nothing to review in ${printable(folder)}.\n`;
  return entries.map((entry) => row(entry, io)).join("");
}

function row(entry: LedgerEntry, io: Io): string {
  const { id, confidence, status, judged, hint, description } = entry;
  const palette = paletteOf(io);
  const state = [status === "active" ? (judged === undefined ? "to review" : "accepted") : status];
  const about = [...state, ...(hint === false ? ["no hints"] : [])].join(", ");
  const text = printable(description.replaceAll(/\s+/g, " "));
  // a pipe gets the whole sentence, a terminal one line
  const room = io.stdout.isTTY === true ? widthOf(io.stdout) : Infinity;
  const head = `${id.slice(0, 8)}  ${confidence.toFixed(2)}  ${about.padEnd(9)}  `;
  const rest = head.length + text.length <= room ? text : `${text.slice(0, Math.max(0, room - head.length - 1))}…`;
  return `${palette.strong(id.slice(0, 8))}${head.slice(8)}${rest}\n`;
}
