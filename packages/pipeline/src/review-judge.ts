import { giveVerdict, type Verdict } from "@afteraction/learnings";
import { type LedgerEntry, UserError } from "@afteraction/schema";
import { join } from "node:path";
import { apply } from "./apply.ts";
import { type LedgerFile, ledgerText, parseEntry, readLedger } from "./ledger.ts";
import { type Place, placeOf } from "./place.ts";
import { type FileChange, planOf } from "./plan.ts";

/** What a person may do to a learning in a review: judge it, or switch its hints off and on. */
export type ReviewAct = Verdict | { readonly kind: "mute" } | { readonly kind: "unmute" };

/** What one act changed on disk; `takeBack` undoes it. */
export interface Judgement {
  /** As it was. */
  readonly before: LedgerEntry;
  readonly entry: LedgerEntry;
  /** Empty where the file said so already. */
  readonly changes: readonly FileChange[];
}

/**
 * Writes one act into the learning's file, at once and whole. The file is read again first, so an edit that somebody
 * made meanwhile stays.
 *
 * @param id the whole id
 * @param at time of the act, ISO 8601
 * @throws UserError when the ledger has no such learning, its file is damaged, or cannot be written
 */
export async function judge(id: string, act: ReviewAct, at: string, place: Place): Promise<Judgement> {
  const places = await placeOf(place);
  const { files } = await readLedger(join(places.out, "ledger"), `${places.shownOut}/ledger`);
  const file = files.find(({ entry }) => entry.id === id);
  if (file === undefined) throw gone(id, `${places.shownOut}/ledger`);
  const wanted = {
    path: `${places.shownOut}/ledger/${file.name}`,
    file: join(places.out, "ledger", file.name),
    committed: true,
    text: (before: string | undefined) => textAfter(before, file, act, at),
  };
  const changes = await planOf([wanted], places.folders);
  await apply(changes);
  return { before: file.entry, entry: acted(file.entry, act, at), changes };
}

function textAfter(before: string | undefined, { entry }: LedgerFile, act: ReviewAct, at: string): string | undefined {
  const read = parseEntry(before ?? "");
  if (typeof read === "string" || read.id !== entry.id) throw gone(entry.id, "the ledger");
  const after = acted(read, act, at);
  return ledgerText(after) === ledgerText(read) ? before : ledgerText(after);
}

/** The entry after the act. Pure. */
export function acted(entry: LedgerEntry, act: ReviewAct, at: string): LedgerEntry {
  if (act.kind === "mute") return { ...entry, hint: false };
  if (act.kind !== "unmute") return giveVerdict(entry, act, at);
  const { hint: _, ...rest } = entry;
  return rest;
}

/**
 * Takes an act back: the file holds what it held before. Returns the entry in it.
 *
 * @throws UserError when the file was changed since
 */
export async function takeBack({ before: entry, changes }: Judgement, place: Place): Promise<LedgerEntry> {
  const wanted = changes.map(({ before, after, ...rest }) => ({
    ...rest,
    text: (now: string | undefined) => (now === after ? before : changedSince(rest.path)),
  }));
  const { folders } = await placeOf(place);
  await apply(await planOf(wanted, folders));
  return entry;
}

function changedSince(path: string): never {
  throw new UserError({
    code: "changed-since",
    message: `${path} was changed since`,
    hint: "Nothing was taken back: edit its `status` by hand, or judge the learning again.",
  });
}

const gone = (id: string, folder: string): UserError =>
  new UserError({
    code: "unknown-learning",
    message: `no file of the learning ${id} in ${folder}`,
    hint: "It may have been deleted or damaged meanwhile; afteraction review --list shows what is there.",
    exitCode: 2,
  });
