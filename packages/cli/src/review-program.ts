import type { Command } from "commander";
import type { Io } from "./io.ts";
import { review } from "./review-command.ts";
import type { ReviewOptions } from "./review-options.ts";

/** The names and options of `afteraction review`. */
export function addReview(program: Command, io: Io): void {
  program
    .command("review")
    .description("judge learnings one by one: accept, reject, snooze")
    .option("--list", "show what waits for review, and ask nothing")
    .option("--all", "every learning, judged ones too")
    .option("--accept <id...>", "accept these (id, the beginning of one, or pattern)")
    .option("--reject <id...>", "reject these")
    .option("--snooze <id...>", "set these aside: --for or --until; with neither, until their evidence changes")
    .option("--reason <text>", "why, in one line; kept with the learning")
    .option("--for <period>", "with --snooze: days or weeks, such as 30d or 2w")
    .option("--until <date>", "with --snooze: a day to come, such as 2026-12-24")
    .option("--mute <id...>", "agents get no hints of these at run time")
    .option("--unmute <id...>", "agents get hints of these again")
    .option("--out <dir>", "folder of ledger and reports (default: from the config, else learnings)")
    .option("--config <file>", "config to use (default: afteraction.config.json, if there is one)")
    .addHelpText(
      "after",
      "\nWithout a verdict in the options it asks, on a terminal: a accept, r reject, s snooze, space skip, e explain,\n" +
        "h hints, u undo, q quit. Each verdict is written at once. Editing a file of the ledger by hand does the same.",
    )
    .action((options: ReviewOptions) => review(options, io));
}
