import type { Sink } from "./io.ts";
import { printable } from "./printable.ts";
import type { Keys } from "./review-keys.ts";

/** Longest answer: what a reason may hold. */
const longest = 200;

/** One answer of a person: what they typed; or they went back (Escape); or they left (Ctrl-C). */
export type Answer = { readonly text: string } | "back" | "leave";

/** Asks for one line. Echo and erasing are done here, as the terminal is in raw mode. */
export async function ask(question: string, keys: Keys, out: Sink): Promise<Answer> {
  out.write(question);
  let typed: readonly string[] = [];
  for (;;) {
    const key = await keys.next();
    const isEnd = key === undefined || key.name === "return" || key.name === "enter" || key.name === "escape";
    if (isEnd) out.write("\n");
    if (key === undefined) return "leave";
    if (key.name === "escape") return "back";
    if (isEnd) return { text: typed.join("").trim() };
    typed = edited(typed, key.name, key.text, out);
  }
}

function edited(typed: readonly string[], name: string, text: string, out: Sink): readonly string[] {
  if (name === "backspace") {
    if (typed.length > 0) out.write("\b \b");
    return typed.slice(0, -1);
  }
  if (text === "" || typed.length >= longest) return typed;
  out.write(printable(text));
  return [...typed, text];
}
