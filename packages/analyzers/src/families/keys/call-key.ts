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

/** Of one tool: its key alone, and with each operation. */
interface ToolKeys {
  readonly alone: readonly [string];
  readonly both: Map<string, readonly [tool: string, operation: string]>;
}

/**
 * Encoded keys by name: every call is asked for them many times, and there are few names. Forgotten when they are many,
 * so that memory stays bounded; that changes nothing but time.
 */
const keysByTool = new Map<string, ToolKeys>();
const MOST_NAMES = 10_000;

function keysOfTool(tool: string): ToolKeys {
  const found = keysByTool.get(tool);
  if (found !== undefined) return found;
  if (keysByTool.size >= MOST_NAMES) keysByTool.clear();
  const made: ToolKeys = { alone: [encodeKey({ tool })], both: new Map() };
  keysByTool.set(tool, made);
  return made;
}

function bothKeys(tool: string, operation: string): readonly [tool: string, operation: string] {
  const { alone, both } = keysOfTool(tool);
  const found = both.get(operation);
  if (found !== undefined) return found;
  if (both.size >= MOST_NAMES) keysByTool.clear();
  const made = [alone[0], encodeKey({ tool, operation })] as const;
  both.set(operation, made);
  return made;
}

/** The event's tool. */
export const toolKey = ({ tool }: Event): string => keysOfTool(tool).alone[0];

const hasOperation = ({ operation }: Event): boolean => operation !== undefined && operation !== "";
const withOperation = ({ tool, operation = "" }: Event): string => bothKeys(tool, operation)[1];

/** Both levels of an event: one key, or two. */
export const keysOf = ({ tool, operation }: Event): readonly string[] =>
  operation === undefined || operation === "" ? keysOfTool(tool).alone : bothKeys(tool, operation);

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
  namesAction(event) ? bothKeys(event.tool, event.operation ?? "") : keysOfTool(event.tool).alone;

/** A key in words, as it stands in a subject: `Read`, `Bash(npm test)`. */
export function nameOf(encoded: string): string {
  const { tool, operation } = decodeKey(encoded);
  return operation === undefined ? tool : `${tool}(${operation})`;
}
