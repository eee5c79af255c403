import type { Learning } from "@afteraction/schema";
import { commandIn } from "./command-in.ts";

/** Programs that destroy, or that act with more rights. */
const programs = new Set(
  "rm rmdir shred dd mkfs truncate sudo su doas chmod chown kill pkill killall shutdown reboot eval".split(" "),
);

/** Flags that switch a check off or do it all the same. */
const flags =
  /^-(?:rf|fr|-(?:no-verify|no-sandbox|no-gpg-sign|no-check\S*|force\S*|hard|dangerously\S*|skip-\S*|disable-\S*|privileged|insecure|allow-\S*|unsafe\S*|yolo|auto-approve|bypass\S*|trust\S*|ignore-certificate\S*))$/;

/** What a line would have the reader do: what worked instead, or what came first where that helped. */
function advised({ instead, effect, subject: { by, before, sequence = [] } }: Learning): string[] {
  const helped = effect > 0 ? [by, before, ...sequence] : [];
  return [instead, ...helped].filter((name) => name !== undefined);
}

function isHarmful(name: string): boolean {
  const [program = "", ...rest] = commandIn(name).split(" ");
  return programs.has(program.slice(program.lastIndexOf("/") + 1)) || rest.some((word) => flags.test(word));
}

/** Why a learning's advice must not be given to an agent, or nothing: logs may show that such things work. */
export const objectionToAdvice = (learning: Learning): string | undefined =>
  advised(learning).some(isHarmful) ? "advice that destroys or switches a check off" : undefined;
