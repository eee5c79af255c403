import { publishedByWorth } from "@afteraction/reporters";
import type { LedgerEntry } from "@afteraction/schema";
import { join } from "node:path";
import { readLedger } from "./ledger.ts";
import { brokenWarning } from "./ledger-files.ts";
import { type Place, placeOf } from "./place.ts";

/** The learnings of a ledger as a review meets them. */
export interface Review {
  /** Active, and nobody has judged them yet; most worth first. */
  readonly queue: readonly LedgerEntry[];
  /** Every learning, most worth first among the active ones, the others behind them by pattern. */
  readonly all: readonly LedgerEntry[];
  /** About files that cannot be read. */
  readonly warnings: readonly string[];
  /** The folder of the ledger as it is shown. */
  readonly folder: string;
}

/** Whether an active learning waits for a person: no verdict is recorded, and none was typed into the file. */
const isWaiting = ({ status, judged, reason }: LedgerEntry): boolean =>
  status === "active" && judged === undefined && reason === undefined;

/**
 * What there is to review.
 *
 * @throws UserError when the config or the ledger's folder cannot be read
 */
export async function openReview(place: Place): Promise<Review> {
  const places = await placeOf(place);
  const { files, broken } = await readLedger(join(places.out, "ledger"), `${places.shownOut}/ledger`);
  const all = inOrder(files.map(({ entry }) => entry));
  return {
    queue: all.filter(isWaiting),
    all,
    warnings: broken.map((file) => brokenWarning(file, places.shownOut)),
    folder: `${places.shownOut}/ledger`,
  };
}

function inOrder(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const active = publishedByWorth(entries).flatMap(({ id }) => byId.get(id) ?? []);
  const others = entries.filter(({ status }) => status !== "active");
  return [...active, ...others.toSorted((a, b) => (patternKey(a) < patternKey(b) ? -1 : 1))];
}

const patternKey = ({ pattern, id }: LedgerEntry): string => `${pattern} ${id}`;
