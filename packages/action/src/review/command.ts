import type { Verdict } from "@afteraction/pipeline";

/** What a comment asks for. `id` is the beginning of a learning's id; undefined: all that are new. */
export type Command =
  | { readonly kind: "verdict"; readonly id: string | undefined; readonly verdict: Verdict }
  | { readonly kind: "explain"; readonly id: string }
  /** Meant as a command, and not understood: the line, and what is expected. */
  | { readonly kind: "unclear"; readonly line: string; readonly expected: string };

const DAY = 86_400_000;

/** Lines of a comment that its author wrote there: no quotes, nothing inside a code fence. */
function ownLines(body: string): string[] {
  let fence: string | undefined;
  return body.split(/\r?\n/).filter((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
      return false;
    }
    fence = mark;
    return mark === undefined;
  });
}

const shape = /^\/(accept|reject|snooze|explain)(?:\s+(.*))?$/i;

/** An id, as people copy it: with its code span or without. */
const idIn = (text: string): { id: string | undefined; rest: string } => {
  const [, id, rest = ""] = /^`?([0-9a-f]{4,16})`?(?:\s+(.*))?$/i.exec(text) ?? [];
  return id === undefined ? { id: undefined, rest: text } : { id: id.toLowerCase(), rest };
};

const withReason = (reason: string): { reason?: string } => (reason.trim() === "" ? {} : { reason: reason.trim() });

/** `30d`, `2026-12-24` or nothing, then a reason. */
function snoozeOf(rest: string, saidAt: string): Verdict {
  const [end = "", days, date] = /^(?:(\d{1,4})d|(\d{4}-\d\d-\d\d))(?=\s|$)/i.exec(rest) ?? [];
  const until =
    days === undefined ? date : new Date(Date.parse(saidAt) + Number(days) * DAY).toISOString().slice(0, 10);
  return { kind: "snooze", ...(until === undefined ? {} : { until }), ...withReason(rest.slice(end.length)) };
}

const needsId = (line: string, name: string): Command => ({
  kind: "unclear",
  line,
  expected: `\`/${name}\` with the beginning of a learning's id (at least 4 characters), for example \`/${name} b27d19e4\``,
});

function commandOf(line: string, saidAt: string): Command | undefined {
  const [, word, text = ""] = shape.exec(line.trim()) ?? [];
  if (word === undefined) return undefined;
  const name = word.toLowerCase();
  const { id, rest } = idIn(text.trim());
  if (name === "accept" && text.trim() === "") return { kind: "verdict", id: undefined, verdict: { kind: "accept" } };
  if (id === undefined) return needsId(line.trim(), name);
  if (name === "explain") return { kind: "explain", id };
  if (name === "snooze") return { kind: "verdict", id, verdict: snoozeOf(rest.trim(), saidAt) };
  return { kind: "verdict", id, verdict: { kind: name === "accept" ? "accept" : "reject", ...withReason(rest) } };
}

/**
 * The commands of a comment, one a line, in order: `/accept [id] [reason]`, `/reject id [reason]`,
 * `/snooze id [30d | 2026-12-24] [reason]`, `/explain id`.
 *
 * @param saidAt when the comment was written, ISO 8601: days of a snooze count from it
 */
export const commandsOf = (body: string, saidAt: string): readonly Command[] =>
  ownLines(body).flatMap((line) => commandOf(line, saidAt) ?? []);
