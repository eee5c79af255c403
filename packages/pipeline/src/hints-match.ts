import type { Event } from "@afteraction/schema";
import type { FailureHint } from "./hints-shape.ts";

/** How much a hint says of the failure: the most specific one is the surest. */
const precision = ({ slots, operation }: FailureHint): number => slots.length * 2 + (operation === undefined ? 0 : 1);

function describes({ tool, operation, errorClass, slots }: FailureHint, event: Event): boolean {
  if (tool !== event.tool || errorClass !== event.errorClass) return false;
  if (operation !== undefined && operation !== event.operation) return false;
  const given = new Map<string, string>(Object.entries(event.slots ?? {}));
  return slots.every(([name, value]) => given.get(name) === value);
}

/** What is known about a failed call, the most specific first, then in the order of the index; of a call that did not fail, nothing. */
export function hintsAbout(event: Event, failures: readonly FailureHint[]): readonly FailureHint[] {
  if (event.outcome !== "error") return [];
  return failures.filter((hint) => describes(hint, event)).toSorted((a, b) => precision(b) - precision(a));
}

/** Tools that agents have renamed: a call may come under the old name. */
const renamed: ReadonlySet<string> = new Set(["Agent", "TaskOutput", "TaskStop"]);

/**
 * Hints that may be about a call, told by bare text: the tool's name, a slot's value and a command's first word stand in
 * what the hook was given. It never loses one that `hintsAbout` finds, and spares most failures the taxonomy, which
 * takes longer to load than all else.
 */
export function perhapsAbout(text: string, failures: readonly FailureHint[]): readonly FailureHint[] {
  // a path may come with the separators of Windows, or escaped
  const plain = text.replace(/\\+\/?/g, "/");
  return failures.filter(({ tool, operation = "", slots }) => {
    const words = [
      ...(renamed.has(tool) ? [] : [tool]),
      ...slots.map(([, value]) => value),
      // of a kind of file (`*.ts`) only the file's own name is in the text
      ...(operation.startsWith("*.") ? [] : [operation.split(" ", 1)[0] ?? ""]),
    ];
    return words.every((word) => plain.includes(word));
  });
}
