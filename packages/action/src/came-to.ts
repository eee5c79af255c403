import { type Gathered, type LedgerChanges, ledgerChanges, type Run } from "@afteraction/pipeline";
import type { Forge } from "./forge.ts";
import { ForgeError } from "./forge-error.ts";
import type { Job } from "./job.ts";
import type { Outcome } from "./outcome.ts";
import { baseTexts } from "./proposal/base-files.ts";
import { proposeEach } from "./proposal/per-learning.ts";
import { propose, type Proposed } from "./proposal/propose.ts";
import { reasonToStop } from "./stop.ts";
import { troubleOutcome } from "./trouble.ts";

/** What a run came to: the outcome, and the run and changes that it shows. */
export interface Came {
  readonly outcome: Outcome;
  readonly run: Run;
  readonly changes: LedgerChanges;
}

/** The logs, and the run on the base alone. */
export interface Read {
  readonly gathered: Gathered;
  readonly onBase: Run;
}

const onBaseOnly = ({ onBase }: Read, outcome: Outcome): Came => ({
  outcome,
  run: onBase,
  changes: ledgerChanges(
    onBase.ledger.files.map(({ entry }) => entry),
    onBase.entries,
  ),
});

/** The proposal, or what stands in its place: no logs, a dry run, a forge that refuses. */
export async function cameTo(forge: Forge, job: Job, read: Read): Promise<Came> {
  const { gathered, onBase } = read;
  if (gathered.files === 0) return onBaseOnly(read, { operation: "none", sentences: [onBase.looked] });
  let branch = job.inputs.branch ?? "";
  try {
    const repository = await forge.repository();
    const base = job.inputs.base ?? repository.defaultBranch;
    branch = job.inputs.branch ?? `afteraction/${base}`;
    const stop = await reasonToStop(forge, job, { ...read, repository, base, branch });
    if (stop !== undefined) return onBaseOnly(read, { ...stop, branch });
    const proposing = job.inputs.mode === "single" ? propose : proposeEach;
    return cameOf(await proposing(forge, await taskOf(forge, job, { ...read, base, branch })));
  } catch (error) {
    if (error instanceof ForgeError) return onBaseOnly(read, troubleOutcome(error, branch));
    throw error;
  }
}

const cameOf = ({ outcome, draft }: Proposed): Came => ({ outcome, run: draft.run, changes: draft.changes });

interface Target extends Read {
  readonly base: string;
  readonly branch: string;
}

async function taskOf(forge: Forge, { root, inputs, web, now, trigger }: Job, target: Target) {
  const editor = trigger.kind === "pull" ? trigger.editor : undefined;
  const trustsBoxes = editor === undefined || (await forge.canWrite(editor));
  return { ...target, baseText: baseTexts(root), inputs, web, now, trustsBoxes };
}
