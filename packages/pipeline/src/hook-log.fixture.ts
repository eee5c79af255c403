/** A hook log of successful calls, one record a line: ten calls a session, one call a minute. */
export function hookLog(calls: number, prefix = "s"): string {
  return Array.from({ length: calls }, (_, i) => `${JSON.stringify(hookRecord(i, prefix))}\n`).join("");
}

export function hookRecord(i: number, prefix = "s") {
  return {
    hook_event_name: "PostToolUse",
    session_id: `${prefix}${Math.floor(i / 10)}`,
    tool_use_id: `${prefix}-call-${i}`,
    tool_name: i % 2 === 0 ? "Read" : "Bash",
    tool_input: i % 2 === 0 ? { file_path: "/src/app/x.ts" } : { command: "npm test" },
    tool_response: {},
    duration_ms: 100 + i,
    timestamp: new Date(Date.UTC(2026, 7, 1) + i * 60_000).toISOString(),
  };
}
