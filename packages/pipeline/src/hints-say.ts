import { objectionToLine } from "@afteraction/context";
import { type SessionHint, sizeOf } from "./hints-shape.ts";

const source = "Measured in this repository's tool logs:";

/** One hint in a line, several as a list. */
export function hintsText(hints: readonly SessionHint[]): string {
  const [only] = hints;
  if (only !== undefined && hints.length === 1) return `${source} ${only.text}`;
  return [source, ...hints.map(({ text }) => `- ${text}`)].join("\n");
}

/** The first hints, as many as fit. Each is looked at once more, as the index is a file that others can write. */
export function fitting<Hint extends SessionHint>(
  hints: readonly Hint[],
  most: number,
  bytes: number,
): readonly Hint[] {
  const chosen: Hint[] = [];
  for (const hint of hints) {
    if (chosen.length === most) break;
    if (objectionToLine(hint.text) !== undefined) continue;
    if (sizeOf(hintsText([...chosen, hint])) <= bytes) chosen.push(hint);
  }
  return chosen;
}

const withoutNumbers = (text: string): string => text.replace(/\d[\d.,]*/g, "#");

/** The hints that none of the texts holds already. Numbers do not count: those of a file may be some runs old. */
export function unsaid<Hint extends SessionHint>(hints: readonly Hint[], texts: readonly string[]): readonly Hint[] {
  const said = texts.map(withoutNumbers);
  return hints.filter(({ text }) => !said.some((each) => each.includes(withoutNumbers(text).replace(/\.$/, ""))));
}
