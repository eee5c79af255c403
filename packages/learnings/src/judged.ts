import type { Judged, Learning } from "@afteraction/schema";

/** The numbers that a verdict is about. */
export type Evident = Pick<Learning, "confidence" | "effect" | "estimate" | "support">;

/** What a person who decides now can see. @param at time of the verdict, ISO 8601 */
export const judgedOf = ({ confidence, effect, estimate, support }: Evident, at: string): Judged => ({
  at,
  confidence,
  effect,
  estimate,
  sessions: support.sessions,
});

/** As many times the sessions of the verdict must support a finding before it is news. */
const MORE_SESSIONS = 2;

const isOutside = ({ estimate: { unit, interval } }: Judged, { value, unit: now }: Evident["estimate"]): boolean =>
  now !== unit || value < interval.low || value > interval.high;

/**
 * Whether a finding is so much more than what a person decided about that they may be asked again: twice the sessions,
 * and either the opposite direction, or a larger effect whose estimate lies outside the interval they saw. More of the
 * same, and less of it, is not.
 */
export function isMaterial(judged: Judged, finding: Evident): boolean {
  if (finding.support.sessions < MORE_SESSIONS * judged.sessions) return false;
  if (Math.sign(finding.effect) !== Math.sign(judged.effect)) return true;
  return Math.abs(finding.effect) > Math.abs(judged.effect) && isOutside(judged, finding.estimate);
}
