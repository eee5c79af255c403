import { byWorth, isPublished, type Learning } from "@afteraction/schema";

export { byWorth, isPublished, worth } from "@afteraction/schema";

/** The published learnings, most worth first. */
export const publishedByWorth = (learnings: readonly Learning[]): Learning[] =>
  learnings.filter(isPublished).toSorted(byWorth);
