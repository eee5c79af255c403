import type { ReviewAct } from "@afteraction/pipeline";
import { UserError } from "@afteraction/schema";
import { snoozeEnd } from "./review-snooze.ts";

/** Options of `review`, as the command line gives them. */
export interface ReviewOptions {
  readonly out?: string;
  readonly config?: string;
  readonly list?: boolean;
  readonly all?: boolean;
  readonly accept?: readonly string[];
  readonly reject?: readonly string[];
  readonly snooze?: readonly string[];
  readonly mute?: readonly string[];
  readonly unmute?: readonly string[];
  readonly reason?: string;
  readonly for?: string;
  readonly until?: string;
}

/**
 * What the options ask for, by the learnings they name.
 *
 * @param now milliseconds since 1970: `--for` counts from it
 * @throws UserError (exit code 2) for options that do not go together, or a time that is none
 */
export function reviewActs(options: ReviewOptions, now: number): readonly (readonly [id: string, act: ReviewAct])[] {
  const { accept = [], reject = [], snooze = [], mute = [], unmute = [], reason: given, list } = options;
  const reason = given === undefined ? {} : { reason: given };
  const until = untilOf(options, now);
  const acts = [
    ...accept.map((id) => [id, { kind: "accept", ...reason }] as const),
    ...reject.map((id) => [id, { kind: "reject", ...reason }] as const),
    ...snooze.map((id) => [id, { kind: "snooze", ...until, ...reason }] as const),
    ...mute.map((id) => [id, { kind: "mute" }] as const),
    ...unmute.map((id) => [id, { kind: "unmute" }] as const),
  ];
  if (given !== undefined && accept.length + reject.length + snooze.length === 0)
    throw stray("--reason", "--accept ID, --reject ID or --snooze ID");
  if (list === true && acts.length > 0) throw together("--list", "a verdict");
  return acts;
}

function untilOf(options: ReviewOptions, now: number): { readonly until?: string } {
  const { snooze = [], for: period, until } = options;
  if (period !== undefined && until !== undefined) throw together("--for", "--until");
  const end = period ?? until;
  if (end === undefined) return {};
  if (snooze.length === 0) throw stray(period === undefined ? "--until" : "--for", "--snooze ID");
  return { until: snoozeEnd(end, now) };
}

const stray = (option: string, owner: string): UserError =>
  new UserError({
    code: "usage",
    message: `${option} belongs to a verdict`,
    hint: `Expected it together with ${owner}.`,
    exitCode: 2,
  });

const together = (one: string, other: string): UserError =>
  new UserError({
    code: "usage",
    message: `${one} and ${other} do not go together`,
    hint: "Expected one of them.",
    exitCode: 2,
  });
