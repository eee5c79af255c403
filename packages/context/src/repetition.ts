import { type Claim, type Learning, slotNameSchema } from "@afteraction/schema";
import { tokensOf } from "./passages.ts";
import { commandIn } from "./command-in.ts";

/** Words that make a passage say what the claim says, not only mention what it is about. */
const cues: Readonly<Partial<Record<Claim, string>>> = {
  slow: "slow slowly slower long takes take minute minutes min second seconds sec timeout background",
  recurs:
    "not no never don't doesn't isn't cannot can't avoid without instead missing fail fails failed unavailable unknown use rather",
  invalid: "before first not no never don't cannot can't refused fail fails only must always",
  recovers: "after then first again instead try retry when if",
  precedes: "before after first then always when",
};

/** Words of a class's id that carry its meaning: `NOT_READ_YET` is about `read`. */
const empty = new Set("not no yet too since such is to".split(" "));
const meaningOf = (id: string): string[][] => [
  id
    .toLowerCase()
    .split("_")
    .filter((word) => !empty.has(word)),
];

/** What a passage must name, each as words in a row: what the learning is about, and what it says to do instead. */
function termsOf({ subject, instead }: Learning): string[][] {
  const { tool, operation, by, before, reason, errorClass } = subject;
  const slots = slotNameSchema.options.map((slot) => subject[slot]).filter((value) => value !== undefined);
  const about = slots.length > 0 ? slots : [operation ?? tool];
  const names = [...about, by, before, instead].filter((name) => name !== undefined);
  const meaning = reason ?? (slots.length === 0 ? errorClass : undefined);
  return names.map((name) => tokensOf(commandIn(name))).concat(meaning === undefined ? [] : meaningOf(meaning));
}

const holdsRow = (passage: readonly string[], row: readonly string[]): boolean =>
  row.length > 0 && passage.some((_, start) => row.every((word, step) => passage[start + step] === word));

/**
 * Whether one passage already says what a learning says: it names everything that the learning is about (each name as
 * the same words in a row, without regard to case and to the marks around them) and holds a cue word of its claim.
 * Deterministic, and cautious: a mere mention is no repetition.
 */
export function isSaid(learning: Learning, passages: readonly (readonly string[])[]): boolean {
  const words = new Set((cues[learning.claim] ?? "").split(" "));
  const terms = termsOf(learning);
  return passages.some(
    (passage) => passage.some((word) => words.has(word)) && terms.every((term) => holdsRow(passage, term)),
  );
}
