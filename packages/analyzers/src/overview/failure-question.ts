import type { Event, Learning, Session, Subject } from "@afteraction/schema";
import { failureRuns } from "../families/failure-loops/runs.ts";
import { encodeKey } from "../families/keys/call-key.ts";
import { failureKeys } from "../families/recurs/failure-key.ts";
import { counts, isRefused, reasonOf } from "../families/validation-failures/refusal.ts";
import { slotsOf } from "./subject-question.ts";

/** What to ask a session about a failure: whether it makes the calls, and whether it meets the failure. */
export interface FailureQuestion {
  /** Key of the calls that could meet it. */
  readonly key: string;
  /** @param own the session's calls under `key`, at least one */
  readonly isMet: (own: readonly Event[], session: Session) => boolean;
}

export type Claimed = Pick<Learning, "claim" | "subject" | "metrics">;

/** As `recurs` tells failures apart. */
function recurs(subject: Subject): (event: Event) => boolean {
  const { tool, operation = "", errorClass } = subject;
  const slots = slotsOf(subject);
  return (event) =>
    failureKeys(event).some(
      (key) =>
        key.tool === tool &&
        key.operation === operation &&
        key.errorClass === errorClass &&
        key.slots.length === slots.length &&
        key.slots.every(([name, value]) => subject[name] === value),
    );
}

/** A log that tells refusals apart was asked about them; any other about failures. */
const wrong =
  ({ metrics }: Claimed) =>
  (event: Event): boolean =>
    counts(event) && (isRefused(event) || (metrics["refused"] === undefined && event.outcome === "error"));

const refusedFor =
  ({ reason }: Subject) =>
  (event: Event): boolean =>
    counts(event) && isRefused(event) && reasonOf(event) === reason;

/** At least two in a row. */
function loops({ tool = "", operation, errorClass = "" }: Subject): FailureQuestion["isMet"] {
  const failure = `${keyOf({ tool, operation })}\n${JSON.stringify(errorClass)}`;
  return (own, session) =>
    own.filter(({ outcome }) => outcome === "error").length > 1 &&
    failureRuns(session).some((run) => run.length > 1 && run.failure === failure);
}

const keyOf = ({ tool, operation }: { readonly tool: string; readonly operation: string | undefined }): string =>
  encodeKey(operation === undefined ? { tool } : { tool, operation });

const some =
  (isHit: (event: Event) => boolean) =>
  (own: readonly Event[]): boolean =>
    own.some(isHit);

/**
 * The question behind a learning about a failure; undefined behind any other. A failure that recurs could be met by
 * every session that calls its tool, as in its analyzer: asked only of sessions that try the same again, advice that
 * is heeded would change nothing.
 */
export function failureQuestion(learning: Claimed): FailureQuestion | undefined {
  const { claim, subject } = learning;
  const { tool, operation, user } = subject;
  if (tool === undefined || user !== undefined) return undefined;
  const key = keyOf({ tool, operation });
  switch (claim) {
    case "recurs":
      return { key: encodeKey({ tool }), isMet: some(recurs(subject)) };
    case "fails":
      return { key, isMet: some(wrong(learning)) };
    case "invalid":
      return { key, isMet: some(refusedFor(subject)) };
    case "loops":
      return { key, isMet: loops(subject) };
    default:
      return undefined;
  }
}
