import type { Claim, Learning } from "@afteraction/schema";
import { estimateText } from "./quantity.ts";

/** What each claim's estimate measures: a number alone says nothing. */
const meanings: Readonly<Record<Claim, string>> = {
  slow: "share of calls over the limit",
  slower: "how often a call takes longer than the session's other calls",
  variable: "share of calls far over the median",
  shifted: "after, against before",
  drifts: "change in four weeks",
  unusual: "the last days, against before",
  recurs: "share of sessions that met it",
  recovers: "success after it, against other first steps",
  retry: "success of the same call right away, against after something else",
  prevents: "calls with the error after it, against without it",
  loops: "share of failures that the same failing call follows right away",
  follows: "how often the last step follows, against what its parts predict",
  succeeds: "success of the last step, against other beginnings",
  fails: "failures, against the session's other calls",
  invalid: "refused calls, against the session's other calls",
  precedes: "success after it, against after other calls",
};

/** `share of calls over the limit: 75 % (95 % confidence interval 60 % to 86 %)`. */
export const measuredText = ({ claim, estimate }: Pick<Learning, "claim" | "estimate">): string =>
  `${meanings[claim]}: ${estimateText(estimate)}`;
