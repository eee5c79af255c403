import type { Data } from "@afteraction/schema";

/** What the rules below look at. */
export type Seen = Pick<Data, "events" | "users" | "span" | "outcomes" | "durations" | "operations" | "errorClasses">;

/**
 * What could not be learned from these logs, and what to switch on to get it: one sentence each, in a fixed order.
 * Nothing is missing from logs without calls; that they are empty is said elsewhere.
 */
export const missingFrom = (seen: Seen): string[] =>
  seen.events === 0 ? [] : rules.filter(({ applies }) => applies(seen)).map(({ says }) => says);

const rules: readonly { readonly applies: (seen: Seen) => boolean; readonly says: string }[] = [
  {
    applies: ({ span }) => span === null,
    says:
      "No call carries a time, so nothing is said of trends, of benefit a week, or of what came " +
      "first: log timestamps.",
  },
  {
    applies: ({ durations }) => timed(durations, MEASURED) + timed(durations, ["upper-bound"]) === 0,
    says:
      "No call carries a duration, so nothing is said of slow tools: log start and end of calls, or " +
      "their execution time.",
  },
  {
    applies: ({ durations }) => timed(durations, MEASURED) === 0 && timed(durations, ["upper-bound"]) > 0,
    says:
      "All durations are gaps between timestamps, waiting for people included: a hook or telemetry " +
      "that logs execution time would tell slow tools from slow answers.",
  },
  {
    applies: ({ outcomes }) => outcomes.error === 0 && outcomes.success > 0,
    says:
      "No call failed, so nothing is said of errors: a hook on successful calls alone cannot see " +
      "failures, so hook failed calls too, or read transcripts.",
  },
  {
    applies: ({ outcomes, events }) => outcomes.unknown > events / 2,
    says: "Most calls have no known outcome, so little is said of errors and success: log the results of calls.",
  },
  {
    applies: ({ outcomes, errorClasses }) => outcomes.error > 0 && errorClasses.length === 0,
    says: "No failure carries its error, so nothing is said of what fails and how to mend it: log error messages.",
  },
  {
    applies: ({ operations }) => operations.length === 0,
    says: "No call says what the tool was asked to do, so commands are not told apart: log the inputs of calls.",
  },
  {
    applies: ({ users }) => users === 0,
    says:
      "No session names its user, so nothing tells one person's habits from the team's: record a " +
      "pseudonym of the user.",
  },
];

const MEASURED: readonly string[] = ["exec", "reported"];

const timed = (durations: Seen["durations"], qualities: readonly string[]): number =>
  durations.reduce((sum, { quality, count }) => sum + (qualities.includes(quality) ? count : 0), 0);
