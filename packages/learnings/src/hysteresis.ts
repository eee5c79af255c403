import type { Learning } from "@afteraction/schema";

/** The published numbers that can move. */
export type Published = Pick<Learning, "confidence" | "estimate" | "effect">;

/** The least change of a confidence that is worth a word. */
export const CONFIDENCE_STEP = 0.1;
/** Share of the interval's half-width that the estimate must move by. */
const ESTIMATE_STEP = 0.5;
/** Differences of rounded decimals miss their exact value by less: 0.7 − 0.6 counts as 0.1. */
export const ROUNDING = 1e-9;

function estimateMoved(before: Published["estimate"], after: Published["estimate"]): boolean {
  if (before.unit !== after.unit) return true;
  const moved = Math.abs(after.value - before.value);
  const halfWidth = (before.interval.high - before.interval.low) / 2;
  return moved > 0 && moved >= ESTIMATE_STEP * halfWidth - ROUNDING;
}

/**
 * Whether new numbers are worth a changed line in a pull request: confidence by 0.10 or more, the estimate by half its
 * interval's half-width or more (the scale of the effect that the sentence states), or a turned sign. Smaller changes
 * are noise of the same finding, so published numbers stay as they were.
 */
export function hasMoved(before: Published, after: Published): boolean {
  return (
    Math.abs(after.confidence - before.confidence) >= CONFIDENCE_STEP - ROUNDING ||
    estimateMoved(before.estimate, after.estimate) ||
    Math.sign(after.effect) !== Math.sign(before.effect)
  );
}
