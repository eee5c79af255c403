import type { Command } from "commander";
import type { Io } from "./io.ts";
import { type SnapshotCommandOptions, takeSnapshot } from "./snapshot-command.ts";

/** The names and options of `afteraction snapshot`. */
export function addSnapshot(program: Command, io: Io): void {
  program
    .command("snapshot")
    .description("turn raw logs into redacted files to commit, one per person and day; a second run adds nothing")
    .argument(
      "[paths...]",
      "log files, folders or globs; default: Claude Code's transcripts of this project, and .afteraction/log",
    )
    .option("--out <dir>", "folder of the snapshots (default: snapshots, in the repository's root)")
    .option("--user <name>", "whose logs these are; only a pseudonym is written (default: git's user.email)")
    .option("--config <file>", "config to use (default: afteraction.config.json, if there is one)")
    .option("--dry-run", "write nothing; show which files would be new")
    .option("--quiet", "no progress and no summary")
    .action((paths: string[], options: SnapshotCommandOptions) => takeSnapshot(paths, options, io));
}
