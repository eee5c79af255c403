import { sequence } from "./pattern.ts";

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
/** Rules look at the beginnings of lines. */
const longestLine = 300;

const escape = String.fromCodePoint(27);
const colours = new RegExp(`${escape}\\[[0-9;?]*[ -/]*[@-~]`, "g");
const bullets = /^(?:[>*•●×✗✖✘❌⨯│|-]\s+|\[\w+\]\s+(?=ERROR))/;

/** Exit codes as the agents write them: Claude Code, Codex, Copilot, opencode. */
const exitLine = sequence(
  /(?:Exit code:? |Process exited with code |<exited with exit code |Command failed with exit code )/i,
  /(-?\d{1,3})\b/,
);

/** Lines that agents write before a command's own output. */
const header = /^(?:Chunk ID:|Wall time:|Original token count:|Total output lines:|Output:$|Command:)/;

function split(text: string): readonly string[] {
  const lines: string[] = [];
  for (const raw of text.split(/\r\n|\n|\r/)) {
    const line = raw.replace(colours, "").slice(0, longestLine).trim().replace(bullets, "");
    if (line !== "") lines.push(line);
  }
  return lines;
}

const window = (lines: readonly string[]): readonly string[] =>
  lines.length <= firstLines + lastLines ? lines : [...lines.slice(0, firstLines), ...lines.slice(-lastLines)];

/** Reads an error text: wrapper and exit code off, the telling lines left. Pure; any text is accepted. */
export function readFailure(text: string): FailureText {
  const trimmed = text.trimStart();
  const refused = trimmed.startsWith("<tool_use_error>");
  const body = trimmed.replace(/^<tool_use_error>/, "").replace(/<\/tool_use_error>\s*$/, "");
  const all = split(body.replace(/^Error: (?=Exit code \d)/, ""));
  const top = all.slice(0, 5).findIndex((line) => exitLine.test(line));
  const at = top === -1 && exitLine.test(all.at(-1) ?? "") ? all.length - 1 : top;
  const code = at === -1 ? undefined : Number(exitLine.exec(all[at] ?? "")?.[1]);
  const lines = window(all.filter((line, index) => index !== at && !(index < 6 && header.test(line))));
  return { refused, lines, ...(code !== undefined && { exitCode: code }) };
}
