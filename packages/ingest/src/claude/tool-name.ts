import { nameOf } from "../fields.ts";

/** Claude Code's renames of its own tools (the Agent SDK's `LEGACY_TOOL_NAME_ALIASES`). */
const aliases = new Map([
  ["Task", "Agent"],
  ["KillShell", "TaskStop"],
  ["AgentOutputTool", "TaskOutput"],
  ["BashOutputTool", "TaskOutput"],
]);

/** The canonical name of a Claude Code tool; undefined where the log has none (`""`, `unknown`). */
export function claudeTool(raw: unknown): string | undefined {
  const name = nameOf(raw)?.trim();
  if (name === undefined || name === "" || name === "unknown") return undefined;
  return aliases.get(name) ?? name;
}
