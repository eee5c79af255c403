import { escapeCell } from "./escape-cell.ts";
import { visible } from "./visible.ts";

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ["@", "&#64;"],
  ["|", "&#124;"],
  ["/", "&#47;"],
]);

/** One pass, so that no escape is escaped again. The `/` of `://` too: no address of a log becomes a link. */
const escapeText = (text: string): string =>
  visible(text).replace(
    /[&<>@|\\`*_[\]#~$]|(?<=:)\/(?=\/)/g,
    (character) => entities.get(character) ?? `\\${character}`,
  );

/**
 * A sentence as Markdown: its code spans stay code, everything else is text. Sentences come from templates, but
 * also from ledger files that anybody may have edited.
 */
export const escapeProse = (sentence: string): string =>
  sentence
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? escapeCell(part.slice(1, -1), 120) : escapeText(part)))
    .join("");
