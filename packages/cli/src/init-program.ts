import type { Command } from "commander";
import { init, type InitOptions } from "./init-command.ts";
import type { Io } from "./io.ts";

const commaSeparated = (text: string): string[] => text.split(",").map((part) => part.trim());

/** The names and options of `afteraction init`. */
export function addInit(program: Command, io: Io): void {
  program
    .command("init")
    .description(
      "set a repository up: config, hooks that record, what git ignores, the workflow; asks before it writes",
    )
    .option("--yes", "write without asking")
    .option("--remove", "take it back: every file becomes what it was")
    .option("--dry-run", "write nothing; show the changes as a diff")
    .option(
      "--agents <ids>",
      "whose hooks (claude-code, codex, gemini, cursor, copilot; default: those found)",
      commaSeparated,
    )
    .option("--shell", "Claude Code's hooks by the shell entry: faster, but not on Windows")
    .option("--no-workflow", "leave the workflow out")
    .action((options: InitOptions) => init(options, io));
}
