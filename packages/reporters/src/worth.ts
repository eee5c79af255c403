import { byWorth, isPublished, type Learning } from "@afteraction/schema";

export { byWorth, isPublished, worth } from "@afteraction/schema";

/** News of the last days, which expires, and nothing that was learned. */
export const isAlert = ({ expires }: Pick<Learning, "expires">): boolean => expires !== undefined;

/** Published, and no alert: what holds up. */
export const holdsUp = (learning: Pick<Learning, "status" | "expires">): boolean =>
  isPublished(learning) && !isAlert(learning);

/** The published learnings, most worth first. */
export const publishedByWorth = (learnings: readonly Learning[]): Learning[] =>
  learnings.filter(isPublished).toSorted(byWorth);
