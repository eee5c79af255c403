import { isPublished, type Learning } from "@afteraction/schema";
import type { ContextOptions, ContextTarget, Place } from "./context-target.ts";
import type { Situation } from "./situation.ts";

/** The default for the least confidence. */
export const CONFIDENCE = 0.6;

/** A target as it was asked for. */
export interface ChosenTarget {
  readonly target: ContextTarget;
  readonly options: ContextOptions;
}

/** One file to be, with all learnings that would stand there. */
export interface Draft extends ChosenTarget {
  readonly place: Place;
  readonly learnings: Learning[];
}

/** Whether a learning is meant for everybody's context at all. One person's habits are not. */
const isEligible = (learning: Learning, { confidence = CONFIDENCE }: ContextOptions): boolean =>
  isPublished(learning) &&
  learning.expires === undefined &&
  learning.confidence >= confidence &&
  learning.subject.user === undefined;

const reaches = ["task", "files", "always"] as const;

/** The targets of one audience that take a learning: only the narrowest. */
function narrowest(
  chosen: readonly ChosenTarget[],
  learning: Learning,
  situation: Situation,
): (ChosenTarget & { place: Place })[] {
  const taking = chosen.flatMap(({ target, options }) => {
    const place = isEligible(learning, options) ? target.place(learning, situation, options) : undefined;
    return place === undefined ? [] : [{ target, options, place }];
  });
  const reach = reaches.find((each) => taking.some(({ target }) => target.reach === each));
  return taking.filter(({ target }) => target.reach === reach);
}

/** Every file of one audience: those of blocks even without learnings, since an old block has to go. */
export function draftsOf(
  chosen: readonly ChosenTarget[],
  learnings: readonly Learning[],
  situation: Situation,
): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const { target, options } of chosen) {
    const path = target.path(options);
    if (target.mayOwn === undefined) drafts.set(path, { target, options, place: { path }, learnings: [] });
  }
  for (const learning of learnings) {
    for (const { place, ...rest } of narrowest(chosen, learning, situation)) {
      const draft = drafts.get(place.path) ?? { ...rest, place, learnings: [] };
      drafts.set(place.path, draft);
      draft.learnings.push(learning);
    }
  }
  return [...drafts.values()];
}
