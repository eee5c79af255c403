import { z } from "zod";
import { emptyEvidence, evidenceSchema, mergeEvidence } from "../evidence/evidence.ts";
import { emptyOutcome, mergeOutcomes, outcomeSchema } from "../evidence/split-cell.ts";

/** What depends on a word's last step; what its beginning (first step and middle) decides is kept once for all. */
export const wordSchema = z.object({
  follows: outcomeSchema,
  /** Milliseconds between the steps of all its occurrences. */
  pauseMs: z.int(),
  evidence: evidenceSchema,
});
export type Word = z.output<typeof wordSchema>;
export const emptyWord = (): Word => ({ follows: emptyOutcome(), pauseMs: 0, evidence: emptyEvidence() });

/** Adds `right` to `left`; changes and returns `left`. */
export function mergeWords(left: Word, right: Word): Word {
  mergeOutcomes(left.follows, right.follows);
  mergeEvidence(left.evidence, right.evidence);
  left.pauseMs += right.pauseMs;
  return left;
}
