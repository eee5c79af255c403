/** An escape that was cut in two. */
const brokenEscape = /\\(?:u[\da-fA-F]{0,3})?$/;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The value of JSON that a log keeps as a string (`arguments`, `tool_input`). Of text that was cut inside a string, the
 * members up to there. Undefined if it is neither.
 */
export function jsonArgument(value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (!/^\s*[{[]/.test(value)) return undefined;
  return parsed(value) ?? parsed(`${value.replace(brokenEscape, "")}"}`);
}
