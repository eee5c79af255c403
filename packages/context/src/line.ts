import type { Learning } from "@afteraction/schema";

const sentence = (text: string): string => (text === "" || /[.!?]$/.test(text) ? text : `${text}.`);

/** What worked instead comes before any advice, unless the sentences say it already. */
function advice({ description, recommendation, instead }: Learning): string {
  if (instead === undefined || `${description} ${recommendation}`.includes(`\`${instead}\``)) return recommendation;
  return `Instead: \`${instead}\`.`;
}

/** A learning as one line of context: the fact with its numbers, then what follows from it. */
export const lineOf = (learning: Learning): string =>
  `- ${[sentence(learning.description.trim()), sentence(advice(learning).trim())].filter((part) => part !== "").join(" ")}`;
