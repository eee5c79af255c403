import type { Input } from "@afteraction/schema";
import { addInput } from "./slot-value.ts";

/**
 * Tools whose short flags differ between GNU and BSD: their clusters are taken apart (`-oP` is `-o` and `-P`), so that
 * the flag that one of them lacks is the same flag in every cluster. All other clusters stay as written.
 */
const takenApart = new Set("grep egrep fgrep sed xargs date stat readlink ls cp mv du sort tail head cut".split(" "));

const short = /^-[A-Za-z]+$/;

/** `-x…` or `--x…`: no lone dash, no number. */
const flag = /^-[A-Za-z-]/;

/** Adds the names of a flag word, without its value: `--type=tsx` is `--type`, `-n5` is `-n`. */
function addFlag(inputs: Input[], word: string, command: string): void {
  const name = word.replace(/[=:].*$/s, "");
  if (name.startsWith("--")) {
    if (name !== "--") addInput(inputs, "flag", name);
  } else if (takenApart.has(command) && short.test(name))
    for (const letter of name.slice(1)) addInput(inputs, "flag", `-${letter}`);
  else addInput(inputs, "flag", /^-[A-Za-z]\d/.test(name) ? name.slice(0, 2) : name);
}

/** Adds flags of a command's arguments. `--` ends them, unless the command hands the rest on to another. */
export function addFlags(inputs: Input[], args: readonly string[], command: string, handsOn: boolean): void {
  for (const word of args) {
    if (word === "--" && !handsOn) return;
    if (word.startsWith("-") && flag.test(word)) addFlag(inputs, word, command);
  }
}
