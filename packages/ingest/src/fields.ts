/** A parsed JSON object. Only names that we write down are looked up, never names from a log. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object, or an empty one. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** The text, unless it is empty or no text. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The number, unless it is negative, infinite or no number. */
export const amountOf = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * A name or id from a log, at most 256 characters, as text that survives being written and read again (a lone
 * surrogate escape is legal JSON, but no valid UTF-8).
 */
export function nameOf(value: unknown): string | undefined {
  const text = textOf(value)?.slice(0, 256);
  return text?.replace(loneSurrogate, "\uFFFD");
}
