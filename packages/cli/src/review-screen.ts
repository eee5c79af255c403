import { cardText, explainText } from "@afteraction/pipeline";
import type { LedgerEntry } from "@afteraction/schema";
import { type Io, widthOf } from "./io.ts";
import { paletteOf } from "./palette.ts";
import type { State } from "./review-state.ts";

const paper = (io: Io) => ({ width: widthOf(io.stdout), palette: paletteOf(io) });

/** What the screen shows while a key is awaited: the learning, unless it is there already, and the choices. */
export function screen({ at, entries, done, isShown }: State, io: Io): string {
  const entry = entries[at];
  const undo = done.length > 0 ? ["u undo"] : [];
  if (entry === undefined) return `\nThat was the last one.\n${menu([...undo, "q quit"], io)}`;
  const card = isShown ? "" : `\n${cardText(entry, { at: at + 1, of: entries.length }, paper(io))}\n`;
  const hints = entry.hint === false ? "h hints on" : "h hints off";
  const choices = ["a accept", "r reject", "s snooze", "space skip", "e explain", hints, ...undo, "q quit"];
  return `${card}${menu(choices, io)}`;
}

/** One learning in full. */
export const fullScreen = (entry: LedgerEntry, io: Io): string =>
  `\n\n${explainText(entry, entry, undefined, paper(io))}\n`;

/** Between two choices, and before the cursor. */
const gaps = 6;

function menu(choices: readonly string[], io: Io): string {
  const lines: string[] = [];
  for (const choice of choices) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + choice.length + gaps <= widthOf(io.stdout))
      lines[lines.length - 1] = `${last}   ${choice}`;
    else lines.push(choice);
  }
  return `${lines.map(paletteOf(io).dim).join("\n")} > `;
}
