import { UserError } from "@afteraction/schema";
import { printable } from "./printable.ts";

/** What a person can mend is one paragraph, without a stack; anything else is a bug and keeps its stack. */
export function errorText(error: unknown): string {
  if (error instanceof UserError) return paragraph(`${sentence(error.message)} ${sentence(error.hint)}`);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${paragraph("this is a bug in afteraction; please report it with the lines below.")}${printable(stack)}\n`;
}

/** A warning: the run goes on. */
export const warningText = (text: string): string => paragraph(`warning: ${sentence(text)}`);

const paragraph = (text: string): string => `afteraction: ${printable(text.replaceAll(/\s+/g, " ").trim())}\n`;

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
