import { type HypothesisRow, type Learning, type LedgerEntry, reportSchema, UserError } from "@afteraction/schema";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { suggest } from "./config-error.ts";
import { readLedger } from "./ledger.ts";
import { brokenWarning } from "./ledger-files.ts";
import { type Place, placeOf } from "./place.ts";

/** What is on disk about one learning. */
export interface FoundLearning {
  readonly learning: Learning;
  readonly entry: LedgerEntry | undefined;
  readonly hypothesis: HypothesisRow | undefined;
  readonly warnings: readonly string[];
}

type Known = Omit<FoundLearning, "warnings">;

/** Fewer characters of an id are not accepted: they would soon be ambiguous. */
const shortestPrefix = 4;

/**
 * The learning with this id, beginning of an id (at least 4 characters) or pattern, from the ledger and the last report.
 *
 * @throws UserError (exit code 2) when there is none, or more than one
 */
export async function findLearning(id: string, place: Place): Promise<FoundLearning> {
  const { out, shownOut } = await placeOf(place);
  const ledger = await readLedger(join(out, "ledger"), `${shownOut}/ledger`);
  const known = await knownLearnings(
    out,
    ledger.files.map(({ entry }) => entry),
  );
  const warnings = ledger.broken.map((file) => brokenWarning(file, shownOut));
  const matches = known.filter(({ learning }) => isMeant(learning, id));
  const [match, other] = matches.filter(({ learning }) => learning.id === id).concat(matches);
  if (match === undefined) throw unknown(id, known, shownOut);
  if (other !== undefined && other.learning.id !== match.learning.id) throw ambiguous(id, matches);
  return { ...match, warnings };
}

const isMeant = ({ id, pattern }: Learning, asked: string): boolean =>
  pattern === asked || (asked.length >= shortestPrefix && id.startsWith(asked));

async function knownLearnings(out: string, entries: readonly LedgerEntry[]): Promise<readonly Known[]> {
  const report = await lastReport(join(out, "report.json"));
  const byId = new Map<string, Known>();
  for (const entry of entries) byId.set(entry.id, { learning: entry, entry, hypothesis: undefined });
  for (const learning of report?.learnings ?? []) {
    const entry = byId.get(learning.id)?.entry;
    const hypothesis = report?.hypotheses?.find((row) => row.id === learning.id);
    // the ledger is what people edit: its word on the status is the newer one
    const status = entry?.status ?? learning.status;
    byId.set(learning.id, { learning: { ...learning, status }, entry, hypothesis });
  }
  return [...byId.values()].toSorted((a, b) => (a.learning.id < b.learning.id ? -1 : 1));
}

/** The local report, if there is one that can be read: the ledger alone is enough. */
async function lastReport(file: string) {
  try {
    return reportSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
}

function unknown(id: string, known: readonly Known[], out: string): UserError {
  const patterns = known.map(({ learning }) => learning.pattern);
  const hint =
    known.length === 0
      ? "There are no learnings yet: afteraction analyze writes them."
      : id.length < shortestPrefix
        ? `Expected at least ${shortestPrefix} characters of an id, or a pattern.`
        : suggest(id, patterns.slice(0, 20));
  return new UserError({
    code: "unknown-learning",
    message: `no learning ${JSON.stringify(id)} in ${out}`,
    hint,
    exitCode: 2,
  });
}

function ambiguous(id: string, matches: readonly Known[]): UserError {
  const list = matches.map(({ learning }) => `${learning.id} (${learning.pattern})`).join(", ");
  return new UserError({
    code: "ambiguous-learning",
    message: `${JSON.stringify(id)} is the beginning of several ids`,
    hint: `Expected more of one of them: ${list}.`,
    exitCode: 2,
  });
}
