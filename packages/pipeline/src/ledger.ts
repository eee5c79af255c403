import { type LedgerEntry, ledgerEntrySchema, UserError } from "@afteraction/schema";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LedgerMemory, memoryFiles, parseKnown, parseLooks } from "./ledger-memory.ts";
import { namesWith, noOverlay, type Overlay, overlaid } from "./overlay.ts";
import { sortedJson } from "./sorted-json.ts";
import { systemReason } from "./system-reason.ts";

/** A ledger file that is as it should be. */
export interface LedgerFile {
  readonly name: string;
  readonly entry: LedgerEntry;
}

/** A ledger file that cannot be used: it is left as it is, and harms no other. */
export interface BrokenFile {
  readonly name: string;
  readonly reason: string;
  /** The beginning of the learning's id, from the file's name or text: what must not be proposed again meanwhile. */
  readonly id8: string | undefined;
  /** It holds a learning that another file holds too. */
  readonly isCopy: boolean;
}

export interface Ledger {
  readonly files: readonly LedgerFile[];
  readonly broken: readonly BrokenFile[];
  readonly memory: LedgerMemory;
}

/**
 * Every `*.json` of the ledger's folder, in order of name. A folder that is not there is an empty ledger.
 *
 * @param shown the folder as it is named in messages and in the overlay
 * @param overlay files that are read in place of those on disk
 * @throws UserError when the folder cannot be read
 */
export async function readLedger(folder: string, shown: string, overlay: Overlay = noOverlay): Promise<Ledger> {
  const names = namesWith(overlay, shown, await namesIn(folder, shown));
  const read = async (name: string): Promise<string> =>
    overlaid(overlay, `${shown}/${name}`)?.text ?? readFile(join(folder, name), "utf8");
  const entries = await readEntries(
    read,
    names.filter((name) => name.endsWith(".json")),
  );
  const memory = async (name: string): Promise<string> => (names.includes(name) ? readMemory(read, name, shown) : "");
  const known = parseKnown(await memory(memoryFiles.known));
  return { ...entries, memory: { known, looks: parseLooks(await memory(memoryFiles.looks)) } };
}

type Read = (name: string) => Promise<string>;

async function readEntries(read: Read, names: readonly string[]): Promise<Omit<Ledger, "memory">> {
  const files: LedgerFile[] = [];
  const broken: BrokenFile[] = [];
  const owners = new Map<string, string>();
  for (const name of names.toSorted()) {
    const text = await read(name).catch((error: unknown) => ({ reason: systemReason(error) }));
    const entry = typeof text === "string" ? parseEntry(text) : text.reason;
    const owner = typeof entry === "string" ? undefined : owners.get(entry.id);
    if (typeof entry === "string") broken.push({ name, reason: entry, id8: idOf(name, text), isCopy: false });
    else if (owner !== undefined)
      broken.push({ name, reason: `it repeats the learning of ${owner}`, id8: undefined, isCopy: true });
    else {
      owners.set(entry.id, name);
      files.push({ name, entry });
    }
  }
  return { files, broken };
}

/** An entry's text on disk. */
export const ledgerText = (entry: LedgerEntry): string => sortedJson(entry);

async function namesIn(folder: string, shown: string): Promise<readonly string[]> {
  return readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return [];
    throw unreadable(shown, cause, "Expected a folder of JSON files, or none.");
  });
}

async function readMemory(read: Read, name: string, shown: string): Promise<string> {
  return read(name).catch((cause: unknown) => {
    throw unreadable(`${shown}/${name}`, cause, "Expected a text file; the next run writes it where there is none.");
  });
}

const unreadable = (shown: string, cause: unknown, hint: string): UserError =>
  new UserError({
    code: "ledger-unreadable",
    message: `cannot read the ledger ${shown}: ${systemReason(cause)}`,
    hint,
    cause,
  });

/** Text → entry, or why it is none. */
export function parseEntry(text: string): LedgerEntry | string {
  if (/^(<{7}|>{7})( |\r?$)/m.test(text)) return "it holds the conflict markers of a merge";
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return "it is not valid JSON";
  }
  const result = ledgerEntrySchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place =
    issue === undefined || issue.path.length === 0 ? "" : ` at ${JSON.stringify(issue.path.map(String).join("."))}`;
  return `it is no ledger entry${place}: ${issue?.message ?? "unknown"}`;
}

/** The beginning of an id, as far as a broken file tells it: by its name, else where its text says it. */
function idOf(name: string, text: string | { readonly reason: string }): string | undefined {
  const [, id] = /--([0-9a-f]{8})\.json$/.exec(name) ?? [];
  if (id !== undefined || typeof text !== "string") return id;
  return /"id"\s*:\s*"([0-9a-f]{8})[0-9a-f]{8}"/.exec(text)?.[1];
}
