/** Where our counts of a real log differ from the reference's, and why ours are kept. */
interface Difference {
  readonly path: string;
  readonly reason: string;
}

const webSearch = "The reference leaves out the duration of WebSearch, which is given in seconds (`durationSeconds`).";

export const explainedDifferences: readonly Difference[] = [
  { path: "post_tool_use/src-018/logs/post_tool_use.json.gz", reason: webSearch },
  { path: "post_tool_use/src-020/client/logs/post_tool_use.json.gz", reason: webSearch },
  { path: "post_tool_use/src-023/logs/post_tool_use.json.gz", reason: webSearch },
  { path: "post_tool_use/src-057/logs/post_tool_use.json.gz", reason: webSearch },
  { path: "post_tool_use/src-078/logs/post_tool_use.json.gz", reason: webSearch },
  { path: "post_tool_use/src-083/logs/post_tool_use.json.gz", reason: webSearch },
  {
    path: "post_tool_use/src-075/logs/chat.json.gz",
    reason: "A transcript that begins with bookkeeping records; the reference took it for a hook log of other events.",
  },
];

/** Files that are not what the reference says. */
export const otherFormats: readonly { readonly path: string; readonly format: string }[] = [
  { path: "post_tool_use/src-075/logs/chat.json.gz", format: "claude-transcript" },
  // Pairs of prompt and answer, without calls.
  { path: "post_tool_use/src-023/logs/chat.json.gz", format: "unrecognised" },
  // A fixture of a status line: usage records without a type.
  { path: "transcripts/src-024/.claude/scripts/statusline/fixtures/mock-transcript.jsonl.gz", format: "unrecognised" },
  // The one flat log with an outcome per record.
  { path: "post_tool_use/src-050/.claude/metrics/tool-usage.jsonl.gz", format: "metrics-log" },
];
