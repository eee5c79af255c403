import type { Event, Learning, Subject } from "@afteraction/schema";
import { canonical, slotNameSchema } from "@afteraction/schema";
import { encodeKey } from "../families/keys/call-key.ts";

/** What to count for some learnings: which calls are theirs, and which of them show what they are about. */
export interface Question {
  /** Under which key their calls are found; undefined for sequences. */
  readonly key: string | undefined;
  readonly sequence: readonly string[] | undefined;
  readonly kind: "duration" | "per-session";
  readonly quality: Subject["quality"];
  readonly isHit: (event: Event) => boolean;
}

const isFailure = ({ outcome }: Event): boolean => outcome === "error";

/** Names of slots are ours and closed, so they are safe as keys. */
export const slotsOf = (subject: Subject) =>
  slotNameSchema.options.flatMap((name) => (subject[name] === undefined ? [] : [[name, subject[name]] as const]));

function failuresOf(subject: Subject): (event: Event) => boolean {
  const errorClass = subject.errorClass ?? subject.reason;
  const slots = slotsOf(subject);
  return (event) =>
    isFailure(event) &&
    (errorClass === undefined || event.errorClass === errorClass) &&
    slots.every(([name, value]) => event.slots?.[name] === value);
}

/** The question behind a learning; undefined where its subject names neither a tool nor a sequence. */
export function questionOf({ subject, type }: Pick<Learning, "subject" | "type">): Question | undefined {
  const { tool, operation, sequence, quality, metric } = subject;
  const isHit = failuresOf(subject);
  if (sequence !== undefined) return { key: undefined, sequence, kind: "per-session", quality: undefined, isHit };
  if (tool === undefined) return undefined;
  const key = encodeKey(operation === undefined ? { tool } : { tool, operation });
  const kind = type === "performance" || metric?.startsWith("duration") === true ? "duration" : "per-session";
  return { key, sequence, kind, quality, isHit };
}

/** Learnings with the same of these share their numbers. */
export function questionKey({ subject, type }: Pick<Learning, "subject" | "type">): string {
  const { tool, operation, sequence, quality, errorClass, reason, metric } = subject;
  const kind = type === "performance" || metric?.startsWith("duration") === true ? "duration" : "per-session";
  const slots = slotsOf(subject).map(([name, value]) => `${name}=${value}`);
  return canonical({ kind, tool, operation, sequence, quality, errorClass: errorClass ?? reason, slots });
}
