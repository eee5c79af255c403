/** A finished call as Claude Code hands it to a hook; `bytes` of output, in lines. */
export function payload(call: string, bytes: number): string {
  const stdout = "a line of output with some words in it\n".repeat(Math.ceil(bytes / 39)).slice(0, bytes);
  return JSON.stringify({
    session_id: "5d3f8a52-1111-4222-8333-444455556666",
    transcript_path: "/repo/.claude/5d3f8a52.jsonl",
    cwd: "/repo",
    permission_mode: "default",
    hook_event_name: "PostToolUse",
    tool_name: "Bash",
    tool_input: { command: "npm test -- --reporter=dot src/parser", description: "Run the parser's tests" },
    tool_response: { stdout, stderr: "", interrupted: false, isImage: false },
    tool_use_id: call,
    duration_ms: 812,
  });
}
