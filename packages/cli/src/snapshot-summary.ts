import type { Snapshot } from "@afteraction/pipeline";
import { printable } from "./printable.ts";

/** What `snapshot` prints: what was read, which files are new, what is kept, what was removed and where. */
export function snapshotSummary(result: Snapshot, isNamed: boolean, isDry: boolean): string {
  const { read, files } = result;
  if (read.files === 0) return `${nothingRead(isNamed)}\n`;
  const lines = [
    `Read ${counted(read.files, "file")}: ${counted(read.calls, "call")} in ${counted(read.sessions, "session")}.`,
    ...(files.length === 0 ? [nothingNew(result)] : newFiles(result, isDry)),
  ];
  return printable(`${lines.join("\n")}\n`);
}

const nothingRead = (isNamed: boolean): string =>
  isNamed
    ? "No logs found there: looked for *.json and *.jsonl, also compressed (.gz)."
    : "No logs found: Claude Code keeps no transcripts of this project, and .afteraction/log is not there. " +
      "Give the logs' paths: afteraction snapshot PATH.";

const nothingNew = ({ read, earlier, out }: Snapshot): string =>
  read.calls === 0
    ? "They hold no call of a tool: nothing to keep."
    : `Nothing new: ${out} holds all of it (${counted(earlier.calls, "call")} in ${counted(earlier.files, "file")}).`;

function newFiles({ files, out, earlier, removed }: Snapshot, isDry: boolean): string[] {
  const calls = files.reduce((sum, { events }) => sum + events, 0);
  const verb = isDry ? "Would write" : "Wrote";
  return [
    `${verb} ${counted(calls, "call")} to ${counted(files.length, "new file")} in ${out}` +
      `${earlier.files > 0 ? `, beside ${counted(earlier.files, "earlier one")}` : ""}:`,
    ...listed(
      files.map(({ path, events, sessions }) => [path, `${counted(events, "call")}, ${counted(sessions, "session")}`]),
    ),
    "",
    "Kept of a call: tool, operation, named inputs, times, outcome, class of the error, random ids.",
    "Never kept: prompts, file contents, output, absolute paths, names of people.",
    ...removals(removed),
    ...(isDry ? ["Nothing was written (--dry-run)."] : [`Next: afteraction check, then commit ${out}.`]),
  ];
}

function removals(removed: Snapshot["removed"]): string[] {
  if (removed.length === 0) return ["Removed beyond that: nothing."];
  const rows = removed.map(({ field, kind, count }) => [`${count} ×`, `${kind} in ${field}`] as const);
  return ["Removed beyond that, or replaced by a pseudonym:", ...listed(rows)];
}

/** Two columns; the first forty rows, and how many more there are. */
function listed(rows: readonly (readonly [string, string])[], most = 40): string[] {
  const shown = rows.slice(0, most);
  const width = Math.max(...shown.map(([left]) => left.length));
  const lines = shown.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  return rows.length > most ? [...lines, `  … and ${rows.length - most} more`] : lines;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
