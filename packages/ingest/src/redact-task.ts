import type { Event } from "@afteraction/schema";
import type { Suspicion } from "./redact-name.ts";
import type { Pseudonyms } from "./snapshot-pseudonym.ts";

/** What a snapshot's events are redacted with. */
export interface Redaction extends Suspicion {
  readonly pseudonyms: Pseudonyms;
  /** Pseudonym of the person whose logs these are, for events that name none. */
  readonly user?: string;
}

/** What was taken out of an event, or replaced by a pseudonym, and why; never the text itself. */
export interface Removal {
  readonly field: string;
  readonly kind: string;
}

/** One event on its way through redaction. */
export interface Task {
  readonly event: Event;
  readonly redaction: Redaction;
  readonly objectionTo: (name: string) => string | undefined;
  readonly note: (field: string, kind: string) => void;
}
