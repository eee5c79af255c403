/** Where our counts of a real log differ from the reference's, and why ours are kept. */
interface Difference {
  readonly path: string;
  readonly reason: string;
}

const orphan =
  "The writer made up calls named `unknown` for results that came late, with the ids of the calls they answer: one call.";
const outOfOrder = "Results of parallel calls come out of order; the reference pairs by order, we by tool and input.";
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
  {
    path: "other-agents/atif/src-072/hapasimumu/hapasimumu-cloud/gate-ab/ea8e2f7c-f29a-a0b6-f6b5-3aab5dec403f/ws/matches/bf5ccc87f4b2/jobs/ee7aef14d2e/be2847a7e34c.json.gz",
    reason: orphan,
  },
  {
    path: "other-agents/atif/src-072/hapasimumu/hapasimumu-cloud/t60e8/daa2cc00-5212-0f72-6505-a53fd7b176b3/ws/matches/7f18bd216d73/jobs/7f18bd216d73-/1c99cba61fcf.json.gz",
    reason: orphan,
  },
  {
    path: "other-agents/atif/src-072/hapasimumu/hapasimumu-cloud/wesujipe-rerun-bare/77206a79-b87c-b8dc-bc65-70b21696d139/ws/matches/10aa15bf4388/jobs/439456a890eb.json.gz",
    reason: orphan,
  },
  {
    path: "other-agents/codex/src-088/examples/showcase/trace-evaluation/fixtures/raw/codex-sessions/2026/06/06/rollout-2026-06-06T12-00-00-00000000-0000-4000-8000-000000000001.jsonl.gz",
    reason: "An invented rollout whose outputs are objects without `success`; the reference takes that for failure.",
  },
  {
    path: "post_tool_use/src-053/.claude/transcripts/kut_vitavupuhemalezematijevohe.jsonl.gz",
    reason: outOfOrder,
  },
  {
    path: "post_tool_use/src-053/.claude/transcripts/tin_vititalosohikatarikiwowugo.jsonl.gz",
    reason: outOfOrder,
  },
  {
    path: "post_tool_use/src-053/.claude/transcripts/zet_memupovipizevivuzogevahoze.jsonl.gz",
    reason: outOfOrder,
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
