import type { Data, Learning } from "@afteraction/schema";
import { bytes, count, listed, plural, shareOf } from "./amount.ts";
import { duration } from "./duration.ts";
import { day } from "./moment.ts";

/** `2,210 calls in 61 sessions of 4 people`. */
export function amountRead({ events, sessions, users }: Pick<Data, "events" | "sessions" | "users">): string {
  const people = users > 0 ? ` of ${plural(users, "person", "people")}` : "";
  return `${plural(events, "call")} in ${plural(sessions, "session")}${people}`;
}

/** `12 files (1.2 MB)`. */
export const filesRead = ({ files, bytes: size }: Pick<Data, "files" | "bytes">): string =>
  `${plural(files, "file")} (${bytes(size)})`;

/** `2026-06-15 to 2026-08-21`; empty when no log carries time. */
export const spanText = ({ span }: Pick<Data, "span">): string =>
  span === null ? "" : [...new Set([day(span.from), day(span.to)])].join(" to ");

/** `6.8 % of 2,150 calls with a known outcome failed`: only success and error say something about a tool. */
export function failureText({ outcomes }: Pick<Data, "outcomes">): string {
  const ended = outcomes.success + outcomes.error;
  return ended === 0
    ? "no call has a known outcome"
    : `${shareOf(outcomes.error, ended)} of ${count(ended)} calls with a known outcome failed`;
}

/** `14 min and 3 failures a week`; empty when it is too little to state. */
export function weekText({ secondsPerWeek, failuresPerWeek }: Learning["benefit"]): string {
  const time = secondsPerWeek >= 0.5 ? [duration(secondsPerWeek * 1000)] : [];
  const failures = failuresPerWeek >= 0.05 ? [failuresText(failuresPerWeek)] : [];
  const parts = listed([...time, ...failures]);
  return parts === "" ? "" : `${parts} a week`;
}

/** `worth about 14 min and 3 failures a week`. */
export function benefitText(benefit: Learning["benefit"]): string {
  const text = weekText(benefit);
  return text === "" ? "worth too little to state" : `worth about ${text}`;
}

function failuresText(perWeek: number): string {
  if (perWeek >= 0.95) return plural(perWeek, "failure");
  return `${perWeek.toFixed(1)} failures`;
}

/** `48 calls in 19 sessions of 3 people`. */
export const supportText = ({ support }: Pick<Learning, "support">): string => amountRead(support);
