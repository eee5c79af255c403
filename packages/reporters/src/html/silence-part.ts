import type { Report, Silence } from "@afteraction/schema";
import { typeTitle } from "../words/type-title.ts";
import { part } from "./answer.ts";
import { element, type Markup, prose } from "./markup.ts";

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const byType = (a: Silence, b: Silence): number => (a.type < b.type ? -1 : 1);

/** Kinds of learnings that stayed silent, and why. */
export function silenceList(silence: readonly Silence[]): Markup[] {
  if (silence.length === 0) return [];
  const items = silence
    .toSorted(byType)
    .map(({ type, reason, nearest }) =>
      element(
        "li",
        {},
        element("b", {}, `${typeTitle(type)}: `),
        prose(sentence(reason)),
        ...(nearest === "" ? [] : [" Nearest: ", prose(sentence(nearest))]),
      ),
    );
  return [element("ul", {}, items)];
}

/** What is not known yet, and how far away it is; nothing when the first screen says it already. */
export const silencePart = ({ silence }: Report): Markup[] =>
  silence.length === 0 ? [] : [part("silence", "Not known yet", silenceList(silence))];
