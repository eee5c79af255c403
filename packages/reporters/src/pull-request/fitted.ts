import { paragraphs } from "../markdown/table.ts";
import type { Item } from "./change-item.ts";
import type { Section } from "./sections.ts";

/** Characters for items in full; beyond, a decision needs only the sentence and its numbers. */
const FULL = 16_000;

/** What a section takes beside its items: heading, lead, and the line that counts the rest. */
const FRAME = 300;

interface Room {
  full: number;
  all: number;
}

const take = (room: Room, text: string): string => {
  room.all -= text.length + 2;
  return text;
};

/** As much of an item as there is room for; undefined: none. Only whole texts, never a part of one. */
function fit({ full, brief }: Item, room: Room): string | undefined {
  if (full.length <= room.full && full.length + 2 <= room.all) {
    room.full -= full.length;
    return take(room, full);
  }
  return brief.length + 2 <= room.all ? take(room, brief) : undefined;
}

function sectionText({ title, lead, items }: Section, room: Room, rest: string): string {
  room.all -= FRAME;
  const texts = items.map((item) => fit(item, room)).filter((text) => text !== undefined);
  const left = items.length - texts.length;
  return paragraphs([
    `### ${title} (${items.length})`,
    lead,
    texts.join("\n"),
    left === 0 ? "" : `and ${left} more ${rest}`,
  ]);
}

/**
 * Sections within a number of characters: the first items in full, the next in one line, the rest as a count with a
 * pointer to where they are. Nothing is ever cut.
 */
export function fitted(sections: readonly Section[], characters: number, rest: string): string {
  const room: Room = { full: FULL, all: characters };
  return paragraphs(sections.map((section) => sectionText(section, room, rest)));
}
