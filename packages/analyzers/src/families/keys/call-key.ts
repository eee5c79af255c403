import type { Event } from "@afteraction/schema";

/** What a call is counted under: its tool, or its tool with its operation. */
export interface CallKey {
  readonly tool: string;
  readonly operation?: string;
}

/** A key as text that no name can forge: JSON holds no line break, so keys can be joined by one. */
export const encodeKey = ({ tool, operation }: CallKey): string =>
  JSON.stringify(operation === undefined ? [tool] : [tool, operation]);

export function decodeKey(text: string): CallKey {
  const [tool, operation] = JSON.parse(text) as [string, string?];
  return operation === undefined ? { tool } : { tool, operation };
}

/** The event's tool. */
export const toolKey = ({ tool }: Event): string => encodeKey({ tool });

const hasOperation = ({ operation }: Event): boolean => operation !== undefined && operation !== "";
const withOperation = ({ tool, operation = "" }: Event): string => encodeKey({ tool, operation });

/** Both levels of an event: one key, or two. */
export const keysOf = (event: Event): readonly string[] =>
  hasOperation(event) ? [toolKey(event), withOperation(event)] : [toolKey(event)];

/**
 * Whether an event's operation is an action of its own (`npm test`). A kind of file (`*.ts`) is not: what comes before
 * and after an edit does not depend on it, and split by kinds one habit would be said many times.
 */
export const namesAction = (event: Event): boolean => hasOperation(event) && !isFileKind(event.operation ?? "");

export const isFileKind = (operation: string): boolean => operation.startsWith("*.");

/** The event as a step in an order of steps: its tool, with the operation where that is an action. */
export const stepKey = (event: Event): string => (namesAction(event) ? withOperation(event) : toolKey(event));

/** Both levels of an event as a step. */
export const stepKeysOf = (event: Event): readonly string[] =>
  namesAction(event) ? [toolKey(event), withOperation(event)] : [toolKey(event)];

/** A key in words, as it stands in a subject: `Read`, `Bash(npm test)`. */
export function nameOf(encoded: string): string {
  const { tool, operation } = decodeKey(encoded);
  return operation === undefined ? tool : `${tool}(${operation})`;
}
