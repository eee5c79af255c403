import type { Command } from "commander";
import { runCheck } from "./check-command.ts";
import type { Io } from "./io.ts";

/** The names and options of `afteraction check`. */
export function addCheck(program: Command, io: Io): void {
  program
    .command("check")
    .description("look for secrets, home folders, e-mail addresses and hidden characters in what is committed; for CI")
    .argument("[paths...]", "files or folders; default: snapshots, output and our part of the agents' context files")
    .option("--out <dir>", "folder of ledger and reports (default: from the config, else learnings)")
    .option("--config <file>", "config to use (default: afteraction.config.json, if there is one)")
    .addHelpText("after", "\nExit codes: 0 nothing found; 1 failed; 2 wrong usage or config; 3 something was found.")
    .action((paths: string[], options: { out?: string; config?: string }) => runCheck(paths, options, io));
}
