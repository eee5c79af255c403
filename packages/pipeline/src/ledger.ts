import { type LedgerEntry, ledgerEntrySchema, UserError } from "@afteraction/schema";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
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
  /** The beginning of the learning's id, from the file's name: what must not be proposed again meanwhile. */
  readonly id8: string | undefined;
}

export interface Ledger {
  readonly files: readonly LedgerFile[];
  readonly broken: readonly BrokenFile[];
}

/**
 * Every `*.json` of the ledger's folder, in order of name. A folder that is not there is an empty ledger.
 *
 * @param shown the folder as it is named in messages
 * @throws UserError when the folder cannot be read
 */
export async function readLedger(folder: string, shown: string): Promise<Ledger> {
  const names = (await namesIn(folder, shown)).filter((name) => name.endsWith(".json")).toSorted();
  const files: LedgerFile[] = [];
  const broken: BrokenFile[] = [];
  const owners = new Map<string, string>();
  for (const name of names) {
    const result = await readEntry(join(folder, name));
    const owner = typeof result === "string" ? undefined : owners.get(result.id);
    if (typeof result === "string") broken.push({ name, reason: result, id8: idInName(name) });
    else if (owner !== undefined) broken.push({ name, reason: `it repeats the learning of ${owner}`, id8: undefined });
    else {
      owners.set(result.id, name);
      files.push({ name, entry: result });
    }
  }
  return { files, broken };
}

/** An entry's text on disk. */
export const ledgerText = (entry: LedgerEntry): string => sortedJson(entry);

async function namesIn(folder: string, shown: string): Promise<readonly string[]> {
  return readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return [];
    const message = `cannot read the ledger ${shown}: ${systemReason(cause)}`;
    throw new UserError({
      code: "ledger-unreadable",
      message,
      hint: "Expected a folder of JSON files, or none.",
      cause,
    });
  });
}

/** The entry, or why there is none. */
async function readEntry(file: string): Promise<LedgerEntry | string> {
  const text = await readFile(file, "utf8").catch((error: unknown) => ({ reason: systemReason(error) }));
  return typeof text === "string" ? parseEntry(text) : text.reason;
}

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

const idInName = (name: string): string | undefined => /--([0-9a-f]{8})\.json$/.exec(name)?.[1];
