/** What a source reads of an object; the rest of it is checked for being JSON, and never decoded. */
export interface Members {
  readonly read: "members";
  readonly parts: ReadonlyMap<string, Part>;
  /** Asked of what was read; if it says no, the record is read whole. Absent: it is enough. */
  readonly isEnough?: (its: Readonly<Record<string, unknown>>) => boolean;
}

/** What a source reads of an array: of each element the same. */
export interface Items {
  readonly read: "items";
  readonly each: Part;
}

/** A value that is read whole, long strings cut as everywhere. */
export interface Whole {
  readonly read: "whole";
  /** Asked of the object that it is a member of, which has all other members by then; absent: always. */
  readonly when?: (owner: Readonly<Record<string, unknown>>) => boolean;
}

/**
 * What a source reads of a value. Where the log has a value of another kind, a scalar is given as it is, and an object
 * or array as an empty one.
 */
export type Part = Members | Items | Whole;

export const members = (parts: Readonly<Record<string, Part>>, isEnough?: Members["isEnough"]): Members => ({
  read: "members",
  parts: new Map(Object.entries(parts)),
  ...(isEnough && { isEnough }),
});
export const items = (each: Part): Items => ({ read: "items", each });
export const whole = (when?: Whole["when"]): Whole => ({ read: "whole", ...(when && { when }) });
/** A name, a number, a flag; of an object or array only that it is there. */
export const scalar: Members = members({});
