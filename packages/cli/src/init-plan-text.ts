import type { Plan } from "@afteraction/pipeline";
import type { Io } from "./io.ts";
import { paletteOf } from "./palette.ts";
import { printable } from "./printable.ts";
import { showPlan } from "./show-plan.ts";

/** Longest line that is shown: a program is in lines that nobody reads. */
const longest = 160;

const safe = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : printable(text.replaceAll("\r\n", "\n").replace(/^\uFEFF/, ""));

/** A plan as a diff for reading: long lines cut, no line end but the usual. */
export const planText = (plan: Plan, io: Io): string =>
  showPlan(
    plan.map((change) => ({ ...change, before: safe(change.before), after: safe(change.after) })),
    paletteOf(io),
  )
    .split("\n")
    .map((line) => (line.length > longest ? `${line.slice(0, longest)}… (${line.length} characters)` : line))
    .join("\n");
