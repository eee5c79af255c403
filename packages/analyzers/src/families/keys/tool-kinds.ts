import type { CallKey } from "./call-key.ts";

const people = new Set(["AskUserQuestion", "ExitPlanMode", "ask_followup_question", "request_user_input"]);

const delegates = new Set([
  "Agent",
  "AgentOutputTool",
  "BashOutput",
  "KillBash",
  "KillShell",
  "Monitor",
  "Skill",
  "Sleep",
  "SlashCommand",
  "Task",
  "TaskOutput",
  "TaskStop",
  "spawn_agent",
  "wait_agent",
  "write_stdin",
]);

const bookkeepers = new Set([
  "EnterPlanMode",
  "TaskCreate",
  "TaskGet",
  "TaskList",
  "TaskUpdate",
  "TodoRead",
  "TodoWrite",
  "ToolSearch",
  "update_plan",
]);

const shells = new Set([
  "Bash",
  "PowerShell",
  "exec_command",
  "execute_command",
  "local_shell",
  "run_shell_command",
  "run_terminal_cmd",
  "run_terminal_command",
  "shell",
  "terminal",
]);

/** Tools whose time is a person's: questions, plans and permissions. */
export const waitsForPeople = (tool: string): boolean => people.has(tool) || /(permission|approval)_prompt$/.test(tool);

/** Tools made of other calls, or that wait for one: their time is the work that they were given. */
export const delegatesWork = ({ tool, operation }: CallKey): boolean =>
  delegates.has(tool) || (shells.has(tool) && operation === "sleep");

/** Tools by which an agent keeps its own notes: nothing in the repository depends on them. */
export const keepsNotes = (tool: string): boolean => bookkeepers.has(tool);

/** Tools whose operation is a command line. */
export const isShell = (tool: string): boolean => shells.has(tool);
