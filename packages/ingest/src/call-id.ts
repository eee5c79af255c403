import { createHash } from "node:crypto";

/** Identity of a call whose log gives none: the same record at the same place of the same session is the same call. */
export function callIdOf(session: string, index: number, tool: string, input: unknown): string {
  const text = JSON.stringify([session, index, tool, input ?? null]);
  return `h-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
}
