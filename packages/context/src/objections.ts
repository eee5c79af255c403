import type { Learning } from "@afteraction/schema";
import { contradicted } from "./contradiction.ts";
import { objectionToEvidence } from "./objection-to-evidence.ts";
import { objectionToLearning } from "./objection-to-learning.ts";
import type { Situation } from "./situation.ts";

/** Why a learning stands nowhere, by learning; those that are not in it may stand. */
export type Objections = ReadonlyMap<Learning, string>;

/** What speaks against each learning by itself, and then against one of two that exclude each other. */
export function objectionsTo(learnings: readonly Learning[], situation: Situation): Objections {
  const objections = new Map<Learning, string>();
  for (const learning of learnings) {
    const reason = objectionToLearning(learning) ?? objectionToEvidence(learning, situation);
    if (reason !== undefined) objections.set(learning, reason);
  }
  const sound = learnings.filter((each) => !objections.has(each));
  for (const { learning, reason } of contradicted(sound)) objections.set(learning, reason);
  return objections;
}
