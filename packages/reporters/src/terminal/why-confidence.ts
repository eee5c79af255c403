import type { Claim, Learning } from "@afteraction/schema";
import { nullValue } from "../null-value.ts";
import { plural, probability } from "../words/amount.ts";
import { effectText } from "../words/quantity.ts";

type Row = Pick<Learning, "claim" | "estimate" | "effect" | "threshold" | "q" | "support">;

const recurrence =
  "It is the probability that the failure comes back in the next sessions, as many as these: from the sessions it was " +
  "seen in, those it could have been seen in, and how long ago it was last seen.";

const rate =
  "It is the probability that the share is beyond its bound again in the next sessions, as many as these: from the " +
  "distance between estimate and bound, and the standard error over sessions.";

const change =
  "It is the probability that the change is still there in the next sessions, as many as these, and large enough: from " +
  "its size and its standard error.";

const measurement =
  "It is the probability that the same measurement on the next sessions, as many as these, has the same direction and " +
  "is large enough. It weighs the estimate against its standard error and against what similar subjects show: a large " +
  "value with few sessions is pulled towards them.";

/** How each claim's confidence is made; any other claim is an effect with a standard error. */
const models: ReadonlyMap<Claim, string> = new Map([
  ["recurs", recurrence],
  ["slow", rate],
  ["variable", rate],
  ["loops", rate],
  ["shifted", change],
  ["drifts", change],
  ["unusual", change],
]);

/** The interval's end that is nearest to no effect, and how far beyond it lies, in the unit of the effect. */
function nearEnd({ estimate, effect }: Row, none: number): number {
  const { low, high } = estimate.interval;
  const away = (end: number): number => (estimate.unit === "ratio" ? Math.log(end / none) : end - none);
  return effect < 0 ? -away(high) : away(low);
}

/** Where the interval lies, seen from "no effect": the one comparison a reader can check with bare eyes. */
function reach(row: Row): string[] {
  const none = nullValue(row);
  if (none === undefined) return [];
  const near = nearEnd(row, none);
  const least = effectText(row.threshold, row.estimate.unit).replace("+", "");
  if (near >= row.threshold)
    return [`Even the near end of the interval is beyond the smallest effect worth a sentence (${least}).`];
  if (near > 0)
    return [
      `The interval excludes no effect, but its near end is below the smallest effect worth a sentence (${least}).`,
    ];
  return [`The interval reaches as far as no effect.`];
}

/** Why a learning's confidence is what it is, in sentences. */
export const whyConfidence = (row: Row): string[] => [
  models.get(row.claim) ?? measurement,
  ...reach(row),
  `It rests on ${plural(row.support.sessions, "session")}: the calls of one session count as one observation, however ` +
    "many there are.",
  `${probability("q", row.q)}: the expected share of false statements among all that are at least as strong.`,
];
