import type { Plan } from "@afteraction/pipeline";
import type picocolors from "picocolors";
import { type DiffLine, lineDiff } from "./line-diff.ts";

type Change = Plan[number];
type Palette = Pick<ReturnType<typeof picocolors.createColors>, "bold" | "cyan" | "green" | "red">;

/** Lines around a change that are shown with it. */
const context = 3;

/** A plan as a unified diff, ready for `git apply`; empty when nothing changes. */
export function showPlan(plan: Plan, colors: Palette): string {
  return plan.map((change) => showChange(change, colors)).join("");
}

function showChange(change: Change, colors: Palette): string {
  const [old, now] = [
    change.before === undefined ? "/dev/null" : `a/${change.path}`,
    change.after === undefined ? "/dev/null" : `b/${change.path}`,
  ];
  const paint = { " ": String, "-": colors.red, "+": colors.green };
  const text = hunks(lineDiff(change.before ?? "", change.after ?? "")).map(({ head, lines }) =>
    [colors.cyan(head), ...lines.map((line) => paint[line.sign](line.sign + line.line))].join("\n"),
  );
  return `${[colors.bold(`--- ${old}`), colors.bold(`+++ ${now}`), ...text].join("\n")}\n`;
}

interface Hunk {
  readonly head: string;
  readonly lines: readonly DiffLine[];
}

/** Changes with the lines around them; changes that are near each other share a hunk. */
function hunks(lines: readonly DiffLine[]): readonly Hunk[] {
  const found: Hunk[] = [];
  let first = 0;
  while (first < lines.length) {
    const change = lines.findIndex(({ sign }, i) => i >= first && sign !== " ");
    if (change === -1) break;
    const start = Math.max(first, change - context);
    const end = hunkEnd(lines, change);
    found.push(hunk(lines, start, end));
    first = end;
  }
  return found;
}

/** One past the hunk's last line: unchanged lines end it when more than twice the context follow each other. */
function hunkEnd(lines: readonly DiffLine[], change: number): number {
  let last = change;
  for (let i = change; i < lines.length && i - last <= 2 * context; i++) if (lines[i]?.sign !== " ") last = i;
  return Math.min(lines.length, last + context + 1);
}

/** Lines of the old (`-`) or the new (`+`) text. */
const counted = (lines: readonly DiffLine[], side: "-" | "+"): number =>
  lines.filter(({ sign }) => sign === " " || sign === side).length;

function hunk(all: readonly DiffLine[], start: number, end: number): Hunk {
  const lines = all.slice(start, end);
  const range = (sign: "-" | "+") => {
    const count = counted(lines, sign);
    return `${counted(all.slice(0, start), sign) + (count === 0 ? 0 : 1)},${count}`;
  };
  return { head: `@@ -${range("-")} +${range("+")} @@`, lines };
}
