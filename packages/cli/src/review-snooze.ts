import { UserError } from "@afteraction/schema";

const DAY = 86_400_000;
const days = new Map([
  ["d", 1],
  ["w", 7],
]);

/**
 * The day on which a snooze ends: a period from now (`30d`, `2w`), or a date (`2026-12-24`).
 *
 * @param now milliseconds since 1970
 * @throws UserError (exit code 2) when it is neither, or not after today
 */
export function snoozeEnd(text: string, now: number): string {
  const [, amount, unit = ""] = /^(\d{1,4})\s*([dw])$/.exec(text.trim()) ?? [];
  const end = amount === undefined ? text.trim() : dayOf(now + Number(amount) * (days.get(unit) ?? 1) * DAY);
  if (!isDate(end)) throw wrong(`${JSON.stringify(text)} is no time to snooze`);
  if (end <= dayOf(now)) throw wrong(`a snooze until ${end} would end at once`);
  return end;
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The 31st of June is none. */
const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(Date.parse(text)) === text;

const wrong = (message: string): UserError =>
  new UserError({
    code: "snooze-date",
    message,
    hint: "Expected days or weeks such as 30d or 2w, or a day to come such as 2026-12-24.",
    exitCode: 2,
  });
