import { giveVerdict, type Ledger, ledgerText, type Overlay, type Verdict } from "@afteraction/pipeline";
import { type LedgerEntry, UserError } from "@afteraction/schema";

/** A person's verdict on one learning. */
export interface GivenVerdict {
  /** Its id. */
  readonly id: string;
  readonly verdict: Verdict;
  /** ISO 8601. */
  readonly at: string;
}

const statusOf = { accept: "active", reject: "rejected", snooze: "snoozed" } as const;

/** Whether the entry says it already: a verdict counts once, however often it is read. */
function isGiven(entry: LedgerEntry, verdict: Verdict): boolean {
  const until = verdict.kind === "snooze" ? verdict.until : undefined;
  return (
    entry.judged !== undefined &&
    entry.status === statusOf[verdict.kind] &&
    entry.snoozedUntil === until &&
    (verdict.reason === undefined || entry.reason === verdict.reason)
  );
}

/** The ledger's files after verdicts, where they change; what could not be given, with the reason. */
export interface Applied {
  readonly overlay: Overlay;
  /** By id. */
  readonly refused: ReadonlyMap<string, string>;
}

/**
 * Writes verdicts into the ledger's files, in order, as if people had edited them.
 *
 * @param folder the ledger's folder as it is shown
 */
export function applied(verdicts: readonly GivenVerdict[], ledger: Ledger, folder: string): Applied {
  const files = new Map(ledger.files.map((file) => [file.entry.id, file]));
  const overlay = new Map<string, string>();
  const refused = new Map<string, string>();
  for (const { id, verdict, at } of verdicts) {
    const file = files.get(id);
    if (file === undefined || isGiven(file.entry, verdict)) continue;
    const entry = judgedEntry(file.entry, verdict, at);
    if (typeof entry === "string") refused.set(id, entry);
    else {
      files.set(id, { ...file, entry });
      overlay.set(`${folder}/${file.name}`, ledgerText(entry));
    }
  }
  return { overlay, refused };
}

function judgedEntry(entry: LedgerEntry, verdict: Verdict, at: string): LedgerEntry | string {
  try {
    return giveVerdict(entry, verdict, at);
  } catch (error) {
    if (error instanceof UserError) return `${error.message}. ${error.hint}`;
    throw error;
  }
}
