import { decodeKey } from "../keys/call-key.ts";
import type { Known } from "../keys/census.ts";
import { delegatesWork, isShell, keepsNotes, waitsForPeople } from "../keys/tool-kinds.ts";

/**
 * Whether a script or skill could run this step: a command, a call of an MCP server, or a tool of which the log never
 * says what it was asked to do.
 */
function isRunnable(key: string, all: Known): boolean {
  const { tool, operation } = decodeKey(key);
  if (waitsForPeople(tool) || keepsNotes(tool) || delegatesWork(decodeKey(key))) return false;
  if (tool.startsWith("mcp__")) return true;
  return operation === undefined ? all.described(key) === 0 : isShell(tool);
}

/** Why a workflow, however regular, is not worth a sentence. */
export function withheldWorkflow(keys: readonly string[], effect: number, all: Known): string | undefined {
  const ends = [keys[0]!, keys.at(-1)!];
  if (ends.every((key) => keepsNotes(decodeKey(key).tool))) return "the agent's own notes";
  if (new Set(keys.filter((key) => isRunnable(key, all))).size < 2) return "no macro could run it";
  return effect < 0 ? "its last step follows less often, so it is no workflow" : undefined;
}
