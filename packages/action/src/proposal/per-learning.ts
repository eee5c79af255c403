import { type LedgerChanges, memoryFiles, type Run } from "@afteraction/pipeline";
import type { Forge } from "../forge.ts";
import type { Operation, Outcome } from "../outcome.ts";
import type { Scope } from "./scope.ts";
import { propose, type Proposed, type Task } from "./propose.ts";

/** More open questions than that are no longer read. */
const MOST_PULL_REQUESTS = 10;

/**
 * One pull request for each new learning (its file, and what agents read), on `<branch>/<first 8 of its id>`, and one
 * for everything else (known learnings, reports) on `<branch>/known`. At most ten at a time, the surest first.
 */
export async function proposeEach(forge: Forge, task: Task): Promise<Proposed> {
  const { branch, onBase } = task;
  const rest = await propose(forge, { ...task, branch: `${branch}/known`, scope: knownOnly(onBase) });
  const parts = [rest];
  for (const id of freshIds(onBase).slice(0, MOST_PULL_REQUESTS)) {
    const scope = only(id, onBase);
    parts.push(await propose(forge, { ...task, branch: `${branch}/${id.slice(0, 8)}`, scope }));
  }
  const outcome = together(parts.map((part) => part.outcome));
  return { outcome, draft: { ...rest.draft, changes: joined(parts.map(({ draft }) => draft.changes)) } };
}

/** Each learning is in one pull request, so nothing is told twice. */
const joined = (all: readonly LedgerChanges[]): LedgerChanges => ({
  fresh: all.flatMap(({ fresh }) => fresh),
  returned: all.flatMap(({ returned }) => returned),
  changed: all.flatMap(({ changed }) => changed),
  doubted: all.flatMap(({ doubted }) => doubted),
  retired: all.flatMap(({ retired }) => retired),
  declined: all.flatMap(({ declined }) => declined),
});

const freshIds = ({ report }: Run): string[] =>
  report.learnings
    .filter(({ status }) => status === "proposed")
    .toSorted((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);

function knownOnly({ ledger }: Run): Scope {
  const known = new Set(ledger.files.map(({ entry }) => entry.id));
  return { isElsewhere: () => true, takesPath: () => true, takesLearning: (id) => known.has(id) };
}

/** A learning's own file, the ledger's memory of it, and what agents read. */
function only(id: string, { out }: Run): Scope {
  const isOwn = (path: string): boolean =>
    path.endsWith(`--${id.slice(0, 8)}.json`) || path === `${out}/ledger/${memoryFiles.known}`;
  return {
    isElsewhere: (other) => other !== id,
    takesPath: (path) => isOwn(path) || !path.startsWith(`${out}/`),
    takesLearning: (other) => other === id,
  };
}

/** What counts most, first. */
const order: readonly Operation[] = ["blocked", "created", "updated", "closed", "none"];

/** Several outcomes as one: what counts most, and every sentence that says more than nothing. */
function together(outcomes: readonly Outcome[]): Outcome {
  const ranked = outcomes.toSorted((a, b) => order.indexOf(a.operation) - order.indexOf(b.operation));
  const said = ranked.filter(({ operation }) => operation !== "none").flatMap(({ sentences }) => sentences);
  const severity = ranked.find((outcome) => outcome.severity !== undefined)?.severity;
  const first = ranked[0] ?? { operation: "none", sentences: [] };
  return { ...first, sentences: said.length > 0 ? [...new Set(said)] : first.sentences, severity };
}
