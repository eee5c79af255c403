import { slotFromInput } from "../given.ts";
import { holds, startsWith } from "../pattern.ts";
import type { Rule } from "../rule.ts";

const code = "Claude Code";

/** What the agent itself says instead of running a call: cancelled, rejected, not permitted, unknown. */
export const agentRules: readonly Rule[] = [
  {
    id: "sibling-cancelled",
    errorClass: "SIBLING_CANCELLED",
    match: /^(?:Sibling tool call errored|Cancelled: parallel tool call)/,
    source: code,
    examples: [
      { text: "<tool_use_error>Sibling tool call errored</tool_use_error>" },
      { tool: "Read", text: "<tool_use_error>Cancelled: parallel tool call Bash(ls) errored</tool_use_error>" },
    ],
  },
  {
    id: "warm-up",
    errorClass: "WARMUP",
    match: /^Warmup$/,
    source: code,
    examples: [{ tool: "Read", text: "Warmup" }],
  },
  {
    id: "rejected",
    errorClass: "REJECTED",
    match: /^(?:The user doesn't want to |User rejected |User chose to |User declined |The user rejected )/,
    source: code,
    examples: [
      { text: "The user doesn't want to proceed with this tool use. The tool use was rejected" },
      { tool: "ExitPlanMode", text: "User chose to stay in plan mode and continue planning" },
    ],
  },
  {
    id: "interrupted",
    errorClass: "INTERRUPTED",
    match: startsWith(
      /\[Request interrupted by user|Interrupted by user/,
      /(?:Command|Tool execution) aborted|The operation was aborted/,
    ),
    source: code,
    examples: [
      { tool: "Read", text: "Interrupted by user" },
      { text: "Exit code 137\n[Request interrupted by user for tool use]" },
    ],
  },
  {
    id: "denied-by-rule",
    errorClass: "DENIED",
    match: startsWith(
      /Permission (?:to use|for this)|This command requires approval/,
      /Tool permission request failed|File is in a directory that is denied/,
      /Claude requested permissions? to /,
      /.{0,80} was blocked\. For security, Claude Code/,
      /This Bash command contains multiple operations/,
    ),
    source: code,
    examples: [
      { tool: "WebFetch", text: "Permission to use WebFetch has been auto-denied (prompts unavailable)." },
      { text: "This command requires approval" },
      { text: "Permission for this action was denied by the Claude Code auto mode classifier. Reason: [x]" },
      {
        tool: "Read",
        text: "<tool_use_error>File is in a directory that is denied by your permission settings.</tool_use_error>",
      },
    ],
  },
  {
    id: "hook-failed",
    errorClass: "HOOK_FAILED",
    match: /^(?:\w+ operation blocked by hook|PreToolUse:\w+ hook error)/,
    slots: (_, call) => {
      const said = call.lines.slice(0, 3).join(" ");
      return /Failed to spawn|command not found|No such file|can't open file|Cannot find module/.test(said)
        ? {}
        : undefined;
    },
    source: "seen: a hook whose script is gone",
    examples: [
      { text: "Bash operation blocked by hook:\n- [uv run a.py]: error: Failed to spawn: `a.py`" },
      { tool: "Read", text: "Read operation blocked by hook:\n- [uv run a.py]: error: Failed to spawn: `a.py`" },
    ],
  },
  {
    id: "hook-denied",
    errorClass: "HOOK_DENIED",
    match: startsWith(
      /\w+ operation blocked by hook|PreToolUse:\w+ hook (?:error|returned)/,
      /Command blocked!|Hook PreToolUse:\w+ denied/,
    ),
    source: code,
    examples: [
      { text: "PreToolUse:Bash hook error: [uv run a.py]: BLOCKED: Dangerous rm command detected and prevented" },
      { text: "Command blocked!\nCommand: rm -rf x\nReason: rm -rf is forbidden" },
    ],
  },
  {
    id: "unknown-tool",
    errorClass: "UNKNOWN_TOOL",
    match: /^(?:Error: )?No such tool available/,
    source: code,
    examples: [
      {
        tool: "mcp__context7__resolve",
        text: "<tool_use_error>Error: No such tool available: mcp__context7__resolve</tool_use_error>",
      },
    ],
  },
  {
    id: "unknown-skill",
    errorClass: "UNKNOWN_SKILL",
    tools: ["Skill", "SlashCommand"],
    match: startsWith(
      /Unknown (?:skill|slash command)/,
      /Skill \S+ (?:is not a prompt-based skill|not found|does not exist)/,
    ),
    slots: (_, call) => slotFromInput(call, "skill"),
    source: code,
    examples: [
      {
        tool: "Skill",
        input: { skill: "deploy" },
        text: "<tool_use_error>Unknown skill: deploy</tool_use_error>",
        slots: { skill: "deploy" },
      },
    ],
  },
  {
    id: "unknown-agent",
    errorClass: "UNKNOWN_AGENT",
    tools: ["Agent", "Task"],
    match: /^Agent type '[^']*' not found/,
    slots: (_, call) => slotFromInput(call, "agent"),
    source: code,
    examples: [
      {
        tool: "Agent",
        input: { subagent_type: "tidier" },
        text: "Agent type 'tidier' not found. Available agents: Explore, Plan",
        slots: { agent: "tidier" },
      },
    ],
  },
  {
    id: "unknown-task",
    errorClass: "TASK_NOT_FOUND",
    match: startsWith(
      /No task found with ID|Task not found|No shell found with ID/,
      /Shell \S+ not found|Task \S+ is not running/,
    ),
    source: code,
    examples: [{ tool: "TaskOutput", text: "<tool_use_error>No task found with ID: a1</tool_use_error>" }],
  },
  {
    id: "sleep-blocked",
    errorClass: "SLEEP_BLOCKED",
    match: /^Blocked: sleep \d+/,
    source: "seen: Claude Code 2.1",
    examples: [
      { text: "<tool_use_error>Blocked: sleep 30 followed by: tail x. To wait, use Monitor</tool_use_error>" },
    ],
  },
  {
    id: "command-timeout",
    errorClass: "TIMEOUT",
    match: startsWith(
      /Command timed out after|Ripgrep search timed out/,
      /timeout of \d+ms exceeded|.{0,60}[Tt]ask timed out/,
    ),
    source: code,
    examples: [
      { text: "Command timed out after 2m 0.0s" },
      { tool: "Glob", text: "Ripgrep search timed out after 20 seconds. The search may have matched files" },
    ],
  },
  {
    id: "api-error",
    errorClass: "API_ERROR",
    tools: ["Agent", "Task", "WebSearch", "WebFetch"],
    match: /^(?:API Error|\d{3} \{"type":"error"|Internal server error|overloaded_error)/,
    source: code,
    examples: [{ tool: "Agent", text: "API Error: 500 Internal server error" }],
  },
  {
    id: "system-permission",
    errorClass: "PERMISSION_DENIED",
    tools: ["Read", "Edit", "Write", "MultiEdit", "NotebookEdit", "Glob", "Grep"],
    match: /^(?:EACCES|EPERM|EROFS)/,
    source: "errno",
    examples: [{ tool: "Edit", text: "EACCES: permission denied, open '/etc/x'" }],
  },
  {
    id: "rate-limited",
    errorClass: "RATE_LIMITED",
    tools: ["WebSearch", "websearch", "codesearch", "WebFetch", "webfetch", "Agent"],
    match: holds(80, /\(429\)/, /rate limit/i),
    source: "opencode",
    examples: [{ tool: "websearch", text: "Error: Search error (429): {}" }],
  },
];
