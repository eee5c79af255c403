import { UserError } from "@afteraction/schema";

/** Which sessions a run takes: since ≤ first event < until, in milliseconds since 1970. */
export interface Period {
  readonly since?: number;
  readonly until?: number;
}

const form = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?)?$/i;

/** ISO 8601 dates and times → period. Without an offset they are UTC, so that every machine reads them alike. */
export function periodOf(given: { readonly since?: string | undefined; readonly until?: string | undefined }): Period {
  const since = given.since === undefined ? undefined : moment("--since", given.since);
  const until = given.until === undefined ? undefined : moment("--until", given.until);
  if (since !== undefined && until !== undefined && since >= until) {
    throw new UserError({
      code: "period",
      message: `--since ${given.since} is not before --until ${given.until}`,
      hint: "No session can begin between them; exchange the two.",
      exitCode: 2,
    });
  }
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}

function moment(option: string, text: string): number {
  const [, date, time, offset] = form.exec(text) ?? [];
  const ms = date === undefined ? Number.NaN : Date.parse(`${date}T${time ?? "00:00"}${offset?.toUpperCase() ?? "Z"}`);
  if (Number.isNaN(ms) || !isCalendarDate(date ?? "")) {
    throw new UserError({
      code: "period",
      message: `${option} ${JSON.stringify(text)} is no date`,
      hint: "Expected ISO 8601, for example 2026-08-21 or 2026-08-21T10:00:00Z (UTC unless an offset is given).",
      exitCode: 2,
    });
  }
  return ms;
}

/** Date.parse reads 30 February as 2 March. */
const isCalendarDate = (date: string): boolean => {
  const ms = Date.parse(`${date}T00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
};
