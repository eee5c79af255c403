import { anyOf, sequence } from "./pattern.ts";

/** An error text, ready to be matched line by line. */
export interface FailureText {
  /** It came in `<tool_use_error>`: the agent refused the call before it ran. */
  readonly refused: boolean;
  readonly exitCode?: number;
  /** Its telling lines, trimmed, without colours: the first and the last ones that are not empty. */
  readonly lines: readonly string[];
}

/** A telling line is seldom far from an end of the text. */
const firstLines = 14;
const lastLines = 12;
/** From either end at least so far: the lines above, what an agent writes before them, and the exit code. */
const near = 24;
/** Rules look at the beginnings of lines. */
const longestLine = 300;

const escape = String.fromCodePoint(27);
const colours = new RegExp(`${escape}\\[[0-9;?]*[ -/]*[@-~]`, "g");
const bullets = /^(?:[>*•●×✗✖✘❌⨯│|-]\s+|\[\w+\]\s+(?=ERROR))/;

/** Exit codes as the agents write them: Claude Code, Codex, Copilot, opencode; in brackets, others. */
const exitLine = sequence(
  anyOf(
    /Exit code:? |Process exited with code |Command failed with exit code /i,
    /[[<]?exited with (?:exit )?code |\[exit code:? /i,
  ),
  /(-?\d{1,3})\b/,
);

/** Lines that agents write before a command's own output. */
const header = /^(?:Chunk ID:|Wall time:|Original token count:|Total output lines:|Output:$|Command:|### Result$)/;

function split(text: string): readonly string[] {
  const plain = text.includes(escape) ? text.replace(colours, "") : text;
  const lines: string[] = [];
  for (const raw of plain.split(plain.includes("\r") ? /\r\n|\n|\r/ : "\n")) {
    const line = raw.slice(0, longestLine).trim();
    if (line !== "") lines.push(line);
  }
  return lines.map((line, at) => (at < near || at >= lines.length - near ? line.replace(bullets, "") : line));
}

const window = (lines: readonly string[]): readonly string[] =>
  lines.length <= firstLines + lastLines ? lines : [...lines.slice(0, firstLines), ...lines.slice(-lastLines)];

/** Near an end: in between, a command may print what looks like one. -1 without one. */
function exitLineOf(lines: readonly string[]): number {
  const top = lines.slice(0, 5).findIndex((line) => exitLine.test(line));
  return top === -1 ? lines.findLastIndex((line, at) => at >= lines.length - 3 && exitLine.test(line)) : top;
}

/** Reads an error text: wrapper and exit code off, the telling lines left. Pure; any text is accepted. */
export function readFailure(text: string): FailureText {
  const trimmed = text.trimStart();
  const refused = trimmed.startsWith("<tool_use_error>");
  const body = trimmed.replace(/^<tool_use_error>/, "").replace(/<\/tool_use_error>\s*$/, "");
  const all = split(body.replace(/^Error: (?=Exit code \d)/, ""));
  const at = exitLineOf(all);
  const code = at === -1 ? undefined : Number(exitLine.exec(all[at] ?? "")?.[1]);
  const lines = window(all.filter((line, index) => index !== at && !(index < 6 && header.test(line))));
  return { refused, lines, ...(code !== undefined && { exitCode: code }) };
}
