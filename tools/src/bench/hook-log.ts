import { random } from "../worlds/random.ts";
import { inventedText, slice } from "./invented-text.ts";

const tools = ["Bash", "Read", "Edit", "Grep", "Glob", "Write", "mcp__db__query"];
const frequency = [30, 30, 15, 10, 5, 3, 3];

/**
 * Lines of an invented log of Claude Code's PostToolUse hook, until they hold `bytes`: eight sessions in turn, outputs
 * with a median of 1 KB and a mean near 6 KB.
 */
export function* hookLog(name: string, bytes: number): Generator<string> {
  const chance = random("bench", name);
  const text = inventedText(chance);
  let call = 0;
  for (let written = 0; written < bytes; call++) {
    const tool = tools[chance.index(frequency)]!;
    const size = Math.min(1_000_000, Math.round(1000 * Math.exp(1.9 * chance.normal())));
    const line = JSON.stringify({
      session_id: `${name}-${chance.below(8)}`,
      transcript_path: `/home/user/.claude/projects/app/${name}.jsonl`,
      cwd: "/repo/app",
      permission_mode: "default",
      hook_event_name: "PostToolUse",
      tool_name: tool,
      tool_input:
        tool === "Bash" ? { command: "npm test" } : { file_path: `/repo/app/src/part-${chance.below(40)}.ts` },
      tool_response: { stdout: slice(text, size, chance), stderr: "", interrupted: false, isImage: false },
      tool_use_id: `toolu_${name}_${call}`,
      duration_ms: Math.round(200 * Math.exp(chance.normal())),
    });
    written += line.length + 1;
    yield line;
  }
}
