import type { Report } from "@afteraction/schema";
import { plural } from "../words/amount.ts";
import { hasTime, minute } from "../words/moment.ts";
import { amountRead, failureText, filesRead, spanText } from "../words/summary.ts";
import type { Paper } from "./palette.ts";
import { hanging } from "./wrap.ts";

const HEAD = "Read  ";

/** What was read, and what of it was not counted. */
export function readLines({ asOf, data }: Report, { width, palette }: Paper): string[] {
  const span = spanText(data);
  const parts = [
    filesRead(data),
    data.events > 0 ? failureText(data) : "",
    hasTime(asOf) ? `as of ${minute(asOf)}` : "",
  ];
  const trouble = [
    ...(data.duplicates > 0 ? [plural(data.duplicates, "duplicate")] : []),
    ...data.rejects.map(({ reason, count }) => `${count} ${reason}`),
  ];
  const indent = " ".repeat(HEAD.length);
  return [
    ...hanging(HEAD, `${amountRead(data)}${span === "" ? "" : `, ${span}`}`, width, palette.strong),
    ...hanging(indent, parts.filter((part) => part !== "").join("; "), width),
    ...(trouble.length > 0 ? hanging(indent, `not counted: ${trouble.join(", ")}`, width, palette.dim) : []),
  ];
}
