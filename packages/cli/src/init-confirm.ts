import { UserError } from "@afteraction/schema";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import type { Io } from "./io.ts";

/** A yes by option or in words; anything else is a no. @throws UserError when there is nobody to ask */
export async function confirm(question: string, { yes }: { readonly yes?: boolean }, io: Io): Promise<boolean> {
  if (yes === true) return true;
  const { stdin, stdout } = io;
  if (stdin?.isTTY !== true || stdout.isTTY !== true) throw nobody();
  // readline echoes nothing by itself: the terminal does
  const lines = createInterface({ input: stdin, output: new Writable({ write: (_, __, done) => done() }) });
  stdout.write(`${question} [y/N] `);
  try {
    const answer = await new Promise<string>((resolve) => {
      lines.once("line", resolve);
      lines.once("close", () => resolve(""));
    });
    const isYes = /^\s*y(?:es)?\s*$/i.test(answer);
    if (!isYes) stdout.write("Nothing was written.\n");
    return isYes;
  } finally {
    lines.close();
  }
}

const nobody = (): UserError =>
  new UserError({
    code: "no-terminal",
    message: "there is no terminal to ask on, so nothing was written",
    hint: "Expected a terminal, --yes to write without asking, or --dry-run to look only.",
    exitCode: 2,
  });
