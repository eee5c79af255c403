import { createHash } from "node:crypto";
import { literalIndex } from "../taxonomy/literal-index.ts";
import { mask, maskedWords } from "./masked-words.ts";

/** A failed call as far as its form depends on it. */
interface Failed {
  readonly tool: string;
  /** It runs shell lines: what it prints need not be a message. */
  readonly isShell: boolean;
  /** Its telling lines, in order. */
  readonly lines: readonly string[];
}

/** How many leading words make the form: the depth of the tree in Drain. What follows is detail. */
const depth = 8;
/** Words of its own that a form needs; with fewer, all that is short would be alike. */
const fewestWords = 2;

const complaints = (
  "error|fail|fatal|cannot|can't|could not|couldn't|unable|invalid|not found|no such|unknown|missing|denied|refus|" +
  "not allowed|not supported|unsupported|exception|expected|must |required|exceed|abort|reject|warning|does not|is not"
).split("|");
const index = literalIndex(complaints.map((each, at) => [each, at]));

function complains(line: string): boolean {
  let found = false;
  index.search(line.toLowerCase(), () => (found = true));
  return found;
}

/** The line that says what is wrong: of a shell's output the first that complains, of a tool's answer the first. */
const messageOf = ({ isShell, lines }: Failed): string | undefined => (isShell ? lines.find(complains) : lines[0]);

/** The leading words of the failure's message, masked, below the tool that gave it; the shells of all agents are one. */
export function formOf(failed: Failed): readonly string[] {
  const words = maskedWords(messageOf(failed) ?? "", depth);
  return [failed.isShell ? "shell" : failed.tool, ...words];
}

/**
 * The class of a failure that no rule knows, by the form of its message: the same for every call with that form, in any
 * log and any order; undefined when there is no message with words of its own. It groups; it explains nothing.
 *
 * After Drain (He, Zhu, Zheng & Lyu 2017): variable parts are masked, and a message is led down a tree of fixed depth by
 * its leading words. Its last step, merging what is similar within a leaf, is left out: it would make the class depend on
 * what else was read, and the leaf's path is the stable name that a repository needs. The name is a hash of that path:
 * 32 bits, from which no text can be read.
 */
export function templateClass(failed: Failed): string | undefined {
  const form = formOf(failed);
  if (form.slice(1).filter((word) => word !== mask).length < fewestWords) return undefined;
  const digest = createHash("sha256").update(JSON.stringify(form)).digest("hex");
  return `TEMPLATE_${digest.slice(0, 8).toUpperCase()}`;
}
