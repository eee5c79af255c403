import { Argument, Command } from "commander";
import { analyze, type AnalyzeOptions } from "./analyze-command.ts";
import { addCheck } from "./check-program.ts";
import { explain } from "./explain-command.ts";
import { addHook } from "./hook-program.ts";
import { addInit } from "./init-program.ts";
import { type Io, widthOf } from "./io.ts";
import { type Kind, kinds, list } from "./list-command.ts";
import { printable } from "./printable.ts";
import { addReview } from "./review-program.ts";
import { addSnapshot } from "./snapshot-program.ts";
import { version } from "./version.ts";

/** The command line: names, arguments and options; what they do is in the `*-command.ts` files. */
export function programFor(io: Io): Command {
  const program = new Command("afteraction")
    .description("After-action reviews for coding agents: reads their tool logs, finds what holds up, writes it down.")
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(usageText(text)),
      getOutHelpWidth: () => widthOf(io.stdout),
      getErrHelpWidth: () => widthOf(io.stderr),
    });
  addAnalyze(program, io);
  addSnapshot(program, io);
  addCheck(program, io);
  addExplain(program, io);
  addReview(program, io);
  addInit(program, io);
  addHook(program);
  addList(program, io);
  return program;
}

/** Commander's "error: …", perhaps with a suggestion on a line of its own, as one paragraph of ours. */
const usageText = (text: string): string =>
  `${printable(
    text
      .trim()
      .replace(/^error: /, "afteraction: ")
      .replaceAll(/\.?\s*\n/g, " "),
  )}. See afteraction --help.\n`;

const commaSeparated = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function addAnalyze(program: Command, io: Io): void {
  program
    .command("analyze")
    .description("read logs, learn from them, and write the ledger, the reports and the agents' context")
    .argument(
      "[paths...]",
      "log files, folders or globs; default: from the config, else Claude Code's transcripts of this project",
    )
    .option("--out <dir>", "folder of ledger and reports (default: from the config, else learnings)")
    .option("--config <file>", "config to use (default: afteraction.config.json, if there is one)")
    .option("--since <iso>", "only sessions that began at or after this date or time (UTC)")
    .option("--until <iso>", "only sessions that began before this date or time (UTC)")
    .option("--reporters <ids>", "reports to write, separated by commas (afteraction list reporters)", commaSeparated)
    .option("--no-context", "leave the agents' context files alone")
    .option("--no-cache", "read every log anew (this version keeps no cache)")
    .option("--dry-run", "write nothing; show the changes as a diff")
    .option("--json", "print the report document, and nothing else, to stdout")
    .option("--all", "with --json: every tested hypothesis, under `hypotheses`")
    .option("--quiet", "no progress and no summary")
    .addHelpText(
      "after",
      "\nExit codes: 0 done, also when there was nothing to learn; 1 failed; 2 wrong usage or config.",
    )
    .action((paths: string[], options: AnalyzeOptions) => analyze(paths, options, io));
}

function addExplain(program: Command, io: Io): void {
  program
    .command("explain")
    .description("show one learning: its evidence, its numbers, its history, and why this confidence")
    .argument("<id>", "its id, the beginning of its id (at least 4 characters), or its pattern")
    .option("--out <dir>", "folder of ledger and reports (default: from the config, else learnings)")
    .option("--config <file>", "config to use (default: afteraction.config.json, if there is one)")
    .action((id: string, options: { out?: string; config?: string }) => explain(id, options, io));
}

function addList(program: Command, io: Io): void {
  program
    .command("list")
    .description("show what is registered")
    .addArgument(new Argument("<kind>", "what to list").choices(kinds))
    .action((kind: Kind) => list(kind, io));
}
