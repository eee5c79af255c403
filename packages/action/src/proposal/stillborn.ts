import { knownText, memoryFiles, type Overlay, type Run } from "@afteraction/pipeline";
import type { LedgerEntry } from "@afteraction/schema";

const gone: ReadonlySet<LedgerEntry["status"]> = new Set(["retired", "superseded"]);

/** Whether anybody has had a hand in it. */
const isTouched = ({ note, reason, judged }: LedgerEntry): boolean =>
  note !== "" || reason !== undefined || judged !== undefined;

/**
 * The branch's files without learnings that faded before anybody took or refused them: nobody needs to review what came
 * and went. Undefined: there are none.
 *
 * @param known ids of the base's ledger
 */
export function withoutStillborn(run: Run, overlay: Overlay, known: ReadonlySet<string>): Overlay | undefined {
  const names = new Map(run.ledger.files.map(({ name, entry }) => [entry.id, name]));
  const faded = run.entries.filter(
    (entry) => gone.has(entry.status) && !known.has(entry.id) && names.has(entry.id) && !isTouched(entry),
  );
  if (faded.length === 0) return undefined;
  const rest = new Map(overlay);
  const memory = new Map(run.ledger.memory.known);
  for (const { id } of faded) {
    rest.set(`${run.out}/ledger/${names.get(id)}`, undefined);
    memory.delete(id);
  }
  rest.set(`${run.out}/ledger/${memoryFiles.known}`, knownText(memory));
  return rest;
}
