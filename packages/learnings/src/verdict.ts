import { type LedgerEntry, ledgerEntrySchema, UserError } from "@afteraction/schema";
import { recorded } from "./history.ts";
import { judgedOf } from "./judged.ts";

/** What a person decides about a learning. A snooze without `until` lasts until the evidence changes materially. */
export type Verdict =
  | { readonly kind: "accept"; readonly reason?: string }
  | { readonly kind: "reject"; readonly reason?: string }
  | { readonly kind: "snooze"; readonly until?: string; readonly reason?: string };

const statusOf = { accept: "active", reject: "rejected", snooze: "snoozed" } as const;

const MOST_CHARACTERS = 200;

/** A person's words in one line: white space becomes one space, hidden characters go, what is too long is cut. */
function oneLine(words: string): string {
  const line = words.replace(/\s+/gu, " ").replace(/\p{C}/gu, "").trim();
  return line.length <= MOST_CHARACTERS ? line : `${cut(line, MOST_CHARACTERS - 1).trimEnd()}…`;
}

/** The beginning of a text, never half of a character outside the basic plane. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, "");

function dateOf(until: string): string {
  const date = ledgerEntrySchema.shape.snoozedUntil.safeParse(until);
  if (date.success) return until;
  throw new UserError({
    code: "snooze-date",
    message: `${JSON.stringify(until)} is no date to snooze until`,
    hint: "Expected a date such as 2026-12-24, or none: then the learning sleeps until its evidence is another.",
    exitCode: 2,
  });
}

function asked(verdict: Verdict): Pick<LedgerEntry, "status" | "reason" | "snoozedUntil"> {
  const reason = oneLine(verdict.reason ?? "");
  const until = verdict.kind === "snooze" ? verdict.until : undefined;
  return {
    status: statusOf[verdict.kind],
    ...(reason === "" ? {} : { reason }),
    ...(until === undefined ? {} : { snoozedUntil: dateOf(until) }),
  };
}

/**
 * Whether the entry holds a verdict that the machine has not recorded yet: a status that the history does not end with,
 * a reason, or a status that only people give.
 */
export function isHandmade({ status, history, reason, judged }: LedgerEntry): boolean {
  if (history.at(-1)?.status !== status) return true;
  return judged === undefined && (reason !== undefined || status === "rejected" || status === "snoozed");
}

/** A verdict with what belongs to it: the evidence that was judged, a line of history, nothing of an earlier state. */
export function settled(entry: LedgerEntry, at: string): LedgerEntry {
  const { snoozedUntil, supersededBy, doubted: _, ...rest } = entry;
  return {
    ...rest,
    ...(snoozedUntil !== undefined && entry.status === "snoozed" ? { snoozedUntil } : {}),
    ...(supersededBy !== undefined && entry.status === "superseded" ? { supersededBy } : {}),
    judged: judgedOf(entry, at),
    history: recorded(entry, at),
  };
}

/**
 * An entry after a person's verdict: the same as when they edit `status`, `snoozedUntil` and `reason` in the file and
 * run again. Pure.
 *
 * @param at time of the verdict, ISO 8601
 * @throws UserError when `until` is no date
 */
export function giveVerdict(entry: LedgerEntry, verdict: Verdict, at: string): LedgerEntry {
  const { reason: _, snoozedUntil: __, ...rest } = entry;
  return settled({ ...rest, ...asked(verdict) }, at);
}
