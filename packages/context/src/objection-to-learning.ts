import { errorClass, type Learning } from "@afteraction/schema";
import { lineOf } from "./line.ts";
import { objectionToAdvice } from "./objection-to-advice.ts";
import { objectionToLine } from "./objection-to-line.ts";
import { objectionToName } from "./objection-to-name.ts";

const namesOf = ({ subject, instead }: Learning): string[] =>
  [...Object.values(subject).flat(), instead].filter((name) => name !== undefined);

/** Classes are ours: one that the taxonomy does not know came from somebody else. */
const isUnknown = (id: string | undefined): boolean => id !== undefined && errorClass(id) === undefined;

/**
 * Why a learning must not reach an agent, or nothing: its names, its classes, what it advises, and at last the line
 * itself, as it would be written. A line without a number is manners, not a fact.
 */
export function objectionToLearning(learning: Learning): string | undefined {
  const { errorClass: failure, reason } = learning.subject;
  const line = lineOf(learning);
  return (
    namesOf(learning)
      .map(objectionToName)
      .find((objection) => objection !== undefined) ??
    (isUnknown(failure) || isUnknown(reason) ? "an error class that the taxonomy does not know" : undefined) ??
    objectionToAdvice(learning) ??
    objectionToLine(line) ??
    (/\d/.test(line) ? undefined : "a sentence without a number")
  );
}
