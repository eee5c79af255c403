import { type Run, terminalText } from "@afteraction/pipeline";
import { type Io, widthOf } from "./io.ts";
import { paletteOf } from "./palette.ts";
import { printable } from "./printable.ts";
import { showPlan } from "./show-plan.ts";

/** What `analyze` prints for people: what it found, and which files changed; with `--dry-run`, how. */
export function summary(result: Run, isDry: boolean, io: Io): string {
  if (result.report.data.files === 0) return `${printable(result.looked)}\n`;
  const palette = paletteOf(io);
  const text = terminalText(result.report, { width: widthOf(io.stdout), palette });
  if (!isDry) return `${text}\n${changes(result)}\n`;
  const diff = showPlan(result.plan, palette);
  // a pipe gets the diff as it is, ready for `git apply`; a terminal must not be steered by what it holds
  const shown = io.stdout.isTTY === true ? steerless(diff) : diff;
  return `${text}\n${changes(result)} Nothing was written (--dry-run).\n${shown}`;
}

function changes({ plan, out }: Run): string {
  if (plan.length === 0) return `No file changes: ${printable(out)} is up to date.`;
  const elsewhere = plan.filter(({ path }) => !path.startsWith(`${out}/`)).map(({ path }) => path);
  const inOut = plan.length - elsewhere.length;
  const names = [...(inOut > 0 ? [`${inOut} in ${out}`] : []), ...elsewhere];
  return `Files changed: ${printable(names.join(", "))}.`;
}

/** Escapes what our own colours did not bring. */
const steerless = (diff: string): string =>
  diff
    // eslint-disable-next-line no-control-regex -- the colours of picocolors
    .split(/(\u001b\[\d+m)/)
    .map((part, i) => (i % 2 === 1 ? part : printable(part)))
    .join("");
