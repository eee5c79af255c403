import { UserError } from "@afteraction/schema";
import { CommanderError } from "commander";
import { errorText } from "./error-text.ts";
import { Exit } from "./exit.ts";
import type { Io } from "./io.ts";
import { programFor } from "./program.ts";

/**
 * Runs the command line and returns its exit code: 0 done; 1 failed; 2 wrong usage or config; 3 `check`
 * found something.
 *
 * @param argv the arguments after the program's name
 */
export async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const program = programFor(io);
  try {
    if (argv.length === 0) program.help({ error: true });
    await program.parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    // commander has said what is wrong; help and version end with 0
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Exit) return error.code;
    io.stderr.write(errorText(error));
    return error instanceof UserError ? error.exitCode : 1;
  }
}
