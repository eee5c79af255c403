import { parseEntry } from "@afteraction/pipeline";
import type { LedgerEntry } from "@afteraction/schema";
import { othersPart } from "./owned-part.ts";

/** One file on three sides; undefined: it is not there. */
export interface Sides {
  /** Where the branch left the base. */
  readonly ancestor: string | undefined;
  readonly base: string | undefined;
  readonly branch: string | undefined;
}

/** What a file is to us: a learning, the ledger's memory, ours as a whole, ours in a block of it, or somebody's own. */
export type FileKind = "entry" | "memory" | "report" | "context" | "foreign";

/** A text that keeps what people did on both sides, or that only a person can find one. */
export type Choice = { readonly text: string | undefined } | "conflict";

const decision = ({ status, note, reason, snoozedUntil }: LedgerEntry): string =>
  JSON.stringify([status, note, reason, snoozedUntil]);

/** What people have a say in. The rest is generated anew. */
function peoplesPart(kind: FileKind, text: string | undefined): string | undefined {
  if (kind === "report") return "";
  // a file that is not there holds nobody's words
  if (kind === "context") return othersPart(text ?? "");
  if (kind === "foreign" || text === undefined) return text;
  const entry = parseEntry(text);
  return typeof entry === "string" ? text : decision(entry);
}

/** Lines of both, each once: the ledger's memory is a set of lines. */
const union = (a: string, b: string): string => {
  const [head = "", ...lines] = a.split("\n");
  const all = [...new Set([...lines, ...b.split("\n").slice(1)])].filter((line) => line !== "");
  return `${[head, ...all.toSorted()].join("\n")}\n`;
};

/** The text to go on from where base and branch both moved on. */
export function chosenText(kind: FileKind, { ancestor, base, branch }: Sides): Choice {
  if (base === branch || branch === ancestor) return { text: base };
  if (base === ancestor) return { text: branch };
  if (kind === "memory") return { text: base === undefined || branch === undefined ? base : union(base, branch) };
  const [was, there, here] = [ancestor, base, branch].map((text) => peoplesPart(kind, text));
  if (here === was || here === there) return { text: base };
  return there === was ? { text: branch } : "conflict";
}
