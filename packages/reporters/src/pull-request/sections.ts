import type { LedgerEntry } from "@afteraction/schema";
import { byWorth } from "../worth.ts";
import { changedItem, declinedItem, doubtedItem, freshItem, type Item, retiredItem } from "./change-item.ts";
import type { LedgerChanges } from "./ledger-changes.ts";

/** One heading and its items, most worth first. */
export interface Section {
  readonly title: string;
  /** How its number is told: `3 new`. */
  readonly noun: string;
  /** What the reader is asked or told, once. */
  readonly lead: string;
  readonly items: readonly Item[];
}

const ranked = (entries: readonly LedgerEntry[], item: (entry: LedgerEntry) => Item): Item[] =>
  entries.toSorted(byWorth).map(item);

/** What a reviewer sees, in the order of what asks for a decision. Empty sections are left out. */
export function sectionsOf({ fresh, returned, doubted, changed, retired, declined }: LedgerChanges): Section[] {
  const moved = changed.toSorted((a, b) => byWorth(a.after, b.after)).map(changedItem);
  const all: Section[] = [
    { title: "New", noun: "new", lead: "", items: ranked(fresh, freshItem) },
    { title: "Back", noun: "back", lead: "New data supports them again.", items: ranked(returned, freshItem) },
    {
      title: "Doubtful",
      noun: "doubtful",
      lead: "Accepted by a person, no longer supported by the data. They stay unless you untick them.",
      items: ranked(doubted, doubtedItem),
    },
    { title: "Changed", noun: "changed", lead: "", items: moved },
    { title: "Retired", noun: "retired", lead: "", items: ranked(retired, retiredItem) },
    {
      title: "Turned down or put off",
      noun: "turned down",
      lead: "Merging remembers it. Tick one to take it after all.",
      items: ranked(declined, declinedItem),
    },
  ];
  return all.filter(({ items }) => items.length > 0);
}

/** `3 new, 1 changed`; empty when nothing changed. */
export const countsOf = (sections: readonly Section[]): string =>
  sections.map(({ items, noun }) => `${items.length} ${noun}`).join(", ");
