/** What agents may be told at a session's start. */
export interface SessionHint {
  /** Of the learning. */
  readonly id: string;
  readonly text: string;
}

/** What agents may be told after a failed call that this describes. */
export interface FailureHint extends SessionHint {
  readonly tool: string;
  readonly operation?: string;
  readonly errorClass: string;
  readonly slots: readonly (readonly [name: string, value: string])[];
}

/** All that may be said at run time: a small local file, made from the ledger. */
export interface HintIndex {
  readonly version: 1;
  /** Of the ledger that it was made from. */
  readonly fingerprint: string;
  /** Files from the repository's root that agents read anyway: what they say is not said again. */
  readonly contextFiles: readonly string[];
  /** Most worth first. */
  readonly failures: readonly FailureHint[];
  /** Most worth first. */
  readonly session: readonly SessionHint[];
}

/**
 * Ceilings of what is said at once, in bytes. A hint beside an error must not drown the error: 600 bytes are two
 * sentences with numbers. A session's start has 1,500: about five sentences, a third of a context block. Claude Code
 * itself cuts at 10,000 characters.
 */
export const contextBytes = { failure: 600, session: 1500 } as const;

/** A hint comes unasked, so it is held to more than a report: the high band. */
export const leastConfidence = 0.8;

/** Facts at a session's start. */
export const mostSessionHints = 5;

/** Facts after one failure. */
export const mostFailureHints = 2;

/** In UTF-8. */
export const sizeOf = (text: string): number => Buffer.byteLength(text);

/** Text → index; undefined for anything else, an index of another version included. */
export function parseHintIndex(text: string): HintIndex | undefined {
  try {
    const value = JSON.parse(text) as Partial<HintIndex> | null;
    return value?.version === 1 && hasLists(value) && value.session.every(isHint) && value.failures.every(isFailure)
      ? (value as HintIndex)
      : undefined;
  } catch {
    return undefined;
  }
}

const hasLists = (value: Partial<HintIndex>): value is HintIndex =>
  typeof value.fingerprint === "string" &&
  [value.contextFiles, value.failures, value.session].every(Array.isArray) &&
  (value.contextFiles ?? []).every((file) => typeof file === "string");

const isHint = (hint: Partial<SessionHint> | null): boolean =>
  /^[0-9a-f]{16}$/.test(String(hint?.id)) && typeof hint?.text === "string";

const isFailure = (hint: Partial<FailureHint> | null): boolean =>
  isHint(hint) &&
  typeof hint?.tool === "string" &&
  typeof hint.errorClass === "string" &&
  Array.isArray(hint.slots) &&
  hint.slots.every((slot) => Array.isArray(slot));
