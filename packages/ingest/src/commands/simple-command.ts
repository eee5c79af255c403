import type { Input } from "@afteraction/schema";

/** One program run by a shell line, as far as it is a name of the closed character set. */
export interface SimpleCommand {
  /** The program, as it is looked up: base name, or `./path` of a script of the project. */
  readonly name: string;
  /** Program and subcommand (`npm test`, `git commit`); absent when a word is outside the closed character set. */
  readonly operation?: string;
  /** What it was given, as typed slots; the first is the program itself. */
  readonly inputs: readonly Input[];
}

/** Commands joined by `|`, in order. */
export interface Pipeline {
  readonly commands: readonly SimpleCommand[];
  /** Runs only if something before it failed (`a || b`), or in the background (`a &`): not what the line is about. */
  readonly aside: boolean;
}
