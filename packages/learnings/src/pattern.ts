import { slotNameSchema, type Claim, type Subject } from "@afteraction/schema";

/** What a name may not show in a pattern becomes `_`: patterns appear in file names, tables and commands. */
const shown = (name: string): string => name.replace(/[^A-Za-z0-9 ._/@:+*()-]/g, "_").slice(0, 80);

/** Slots in the taxonomy's order; one that only repeats the operation says nothing. */
function slotValues(subject: Subject): string[] {
  const values = slotNameSchema.options.map((slot) => subject[slot]);
  return values.filter((value) => value !== undefined && value !== subject.operation) as string[];
}

/** `measured` is the usual case and goes without saying. */
function nameParts(subject: Subject): string[] {
  const { tool, operation, errorClass, reason, metric, quality } = subject;
  const parts = [tool, operation, errorClass, reason, ...slotValues(subject), metric];
  if (quality === "elapsed") parts.push(quality);
  return parts.filter((part) => part !== undefined);
}

function subjectPattern(subject: Subject): string {
  const core = subject.sequence?.map(shown).join("→") ?? nameParts(subject).map(shown).join(":");
  const before = subject.before === undefined ? "" : `${shown(subject.before)}→`;
  const by = subject.by === undefined ? "" : `→${shown(subject.by)}`;
  const user = subject.user === undefined ? "" : `@${shown(subject.user)}`;
  return `${before}${core}${by}${user}`;
}

/**
 * A learning's identity in words, of a closed character set: `slow:WebFetch`, `recurs:Bash:rg:UNKNOWN_FILE_TYPE:tsx`,
 * `precedes:Read→Edit`, `recovers:Bash:COMMAND_NOT_FOUND→Read`. For people; the identity itself is `identityOf`.
 */
export const patternOf = (claim: Claim, subject: Subject): string => `${claim}:${subjectPattern(subject)}`;
