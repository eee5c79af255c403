import { random, type Random } from "../worlds/random.ts";
import { inventedText, slice } from "./invented-text.ts";

/** A growing transcript: its lines so far, and what each line has in common. */
interface Scribe {
  readonly session: string;
  readonly text: string;
  readonly chance: Random;
  now: number;
  line: number;
}

const tools = ["Bash", "Read", "Edit", "Grep", "Glob", "Write", "mcp__db__query"];
const frequency = [30, 30, 15, 10, 5, 3, 3];

/**
 * Lines of one invented Claude Code session, until they hold `bytes`. The mix is that of real transcripts: four lines
 * per call (the call, its result, what the model says, progress and snapshots), half of the lines below 1 KB, a mean
 * near 3 KB, some of 30 KB to 2 MB.
 */
export function* transcript(name: string, bytes: number): Generator<string> {
  const chance = random("bench", name);
  const scribe: Scribe = { session: name, text: inventedText(chance), chance, now: Date.UTC(2026, 8, 1), line: 0 };
  for (let written = 0; written < bytes;) {
    for (const line of exchange(scribe)) {
      written += line.length + 1;
      yield line;
    }
  }
}

function exchange(scribe: Scribe): string[] {
  const { chance } = scribe;
  const id = `toolu_${scribe.session}_${scribe.line}`;
  const tool = tools[chance.index(frequency)]!;
  const failed = chance.chance(0.06);
  const lines = [said(scribe), call(scribe, id, tool)];
  if (tool === "Bash") lines.push(progress(scribe, id));
  lines.push(result(scribe, id, failed));
  if (chance.chance(0.3)) lines.push(snapshot(scribe));
  return lines;
}

/** Characters: log-normal, and one in five hundred is a whole file. */
const size = (median: number, spread: number, { chance }: Scribe): number => {
  const long = chance.chance(0.002) ? 60 : 1;
  return Math.min(2_000_000, Math.round(median * long * Math.exp(spread * chance.normal())));
};

const text = (scribe: Scribe, median: number, spread: number): string => {
  return slice(scribe.text, size(median, spread, scribe), scribe.chance);
};

function entry(scribe: Scribe, type: string, fields: object): string {
  scribe.line += 1;
  scribe.now += 200 + Math.round(3000 * Math.exp(scribe.chance.normal()));
  const uuid = `${scribe.session}-${scribe.line}`;
  const at = new Date(scribe.now).toISOString();
  const place = { cwd: "/repo/app", sessionId: scribe.session, version: "2.1.300", gitBranch: "main" };
  const common = { isSidechain: false, userType: "external", ...place, type, uuid, timestamp: at };
  return JSON.stringify({ parentUuid: `${scribe.session}-${scribe.line - 1}`, ...common, ...fields });
}

const answer = (scribe: Scribe, block: object): string => {
  const usage = { input_tokens: 10, cache_read_input_tokens: 40_000, output_tokens: 120, service_tier: "standard" };
  const message = {
    id: `msg_${scribe.line}`,
    type: "message",
    role: "assistant",
    model: "simulated",
    content: [block],
    usage,
  };
  return entry(scribe, "assistant", { requestId: `req_${scribe.line}`, message });
};

const said = (scribe: Scribe): string => answer(scribe, { type: "text", text: text(scribe, 250, 0.8) });

function call(scribe: Scribe, id: string, tool: string): string {
  return answer(scribe, { type: "tool_use", id, name: tool, input: inputOf(scribe, tool) });
}

function inputOf(scribe: Scribe, tool: string): object {
  const file_path = `/repo/app/src/part-${scribe.chance.below(40)}.ts`;
  if (tool === "Bash")
    return { command: scribe.chance.chance(0.3) ? "npm test" : "rg --glob '*.ts' name src", description: "Look" };
  if (tool === "Edit") return { file_path, old_string: text(scribe, 300, 1), new_string: text(scribe, 350, 1) };
  if (tool === "Write") return { file_path, content: text(scribe, 2500, 1) };
  return tool === "Read" ? { file_path } : { pattern: "name", path: "/repo/app/src" };
}

function result(scribe: Scribe, id: string, failed: boolean): string {
  const content = failed ? `Exit code 1\n${text(scribe, 200, 0.8)}` : text(scribe, 1100, 1.35);
  const block = { tool_use_id: id, type: "tool_result", content, ...(failed && { is_error: true }) };
  const toolUseResult = failed ? `Error: ${content}` : { stdout: content, stderr: "", interrupted: false };
  return entry(scribe, "user", { message: { role: "user", content: [block] }, toolUseResult });
}

function progress(scribe: Scribe, id: string): string {
  const data = { type: "bash_progress", output: text(scribe, 150, 0.7), elapsedTimeSeconds: 3, totalLines: 12 };
  return entry(scribe, "progress", { toolUseID: id, parentToolUseID: id, data });
}

function snapshot(scribe: Scribe): string {
  const files = Array.from({ length: 8 }, (_, index) => [`src/part-${index}.ts`, { version: index, backup: null }]);
  const messageId = `msg_${scribe.line}`;
  return JSON.stringify({
    type: "file-history-snapshot",
    messageId,
    snapshot: Object.fromEntries(files),
    isSnapshotUpdate: true,
  });
}
