import { type Gathered, type Overlay, readLedger, type Run } from "@afteraction/pipeline";
import { type LedgerEntry, UserError } from "@afteraction/schema";
import { join } from "node:path";
import type { Forge, Proposal } from "../forge.ts";
import { ForgeError } from "../forge-error.ts";
import type { Inputs } from "../inputs.ts";
import type { Web } from "../links.ts";
import type { Outcome } from "../outcome.ts";
import { answer } from "../review/answers.ts";
import { type Round, roundOf, silentRound } from "../review/round.ts";
import type { BaseText } from "./base-files.ts";
import { holdForConflict, holdForEdits } from "./blocked.ts";
import type { BranchSide } from "./branch-side.ts";
import { closeEmpty } from "./close.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { Scope } from "./scope.ts";
import { basesOf, sideOf } from "./find-side.ts";
import { publish, type Stale } from "./publish.ts";
import { refusalsOf } from "./refusals.ts";
import { pullOf } from "./shown-pull.ts";
import { mergedSide } from "./up-to-date.ts";

/** Everything that one attempt to propose needs. */
export interface Task {
  readonly gathered: Gathered;
  /** The run on the base alone. */
  readonly onBase: Run;
  readonly baseText: BaseText;
  readonly base: string;
  readonly branch: string;
  readonly inputs: Pick<Inputs, "labels" | "reviewers" | "title">;
  readonly web: Web;
  /** Time of the run, ISO 8601. */
  readonly now: string;
  readonly trustsBoxes: boolean;
  /** Of several pull requests, what this one is about. */
  readonly scope?: Scope | undefined;
}

/** What a proposal came to, and the run that it shows. */
export interface Proposed {
  readonly outcome: Outcome;
  readonly draft: Draft;
}

/** Other runs and people may be faster a few times in a row; then something else is wrong. */
const MOST_ATTEMPTS = 5;

/**
 * Brings the one pull request of a branch up to what the logs say: opened when there is news, updated in place, closed
 * when nothing is left, not touched when it says everything already. What people did on the branch is never lost.
 *
 * @throws ForgeError for what a person can mend on the forge
 */
export async function propose(forge: Forge, task: Task): Promise<Proposed> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await attemptOnce(forge, task);
    if (result !== "stale") return result;
    if (attempt === MOST_ATTEMPTS) throw busy(task.branch);
  }
}

const busy = (branch: string): UserError =>
  new UserError({
    code: "busy",
    message: `the branch ${branch} moved during every one of ${MOST_ATTEMPTS} attempts to update it`,
    hint: "Expected one run at a time (the workflow's concurrency group); run the job again.",
  });

async function attemptOnce(forge: Forge, task: Task): Promise<Proposed | Stale> {
  const { base, branch } = task;
  const baseHead = await forge.head(base);
  if (baseHead === undefined) throw new ForgeError("not-found", `there is no branch ${base}`);
  const proposals = await forge.proposals(branch, base);
  const open = proposals.find(({ state }) => state === "open");
  const found = await sideOf(forge, task, { proposals, baseHead });
  if (found.kind === "conflict") {
    const draft = await draftOf({ ...task, side: undefined, overlay: new Map(), refusals: refusalsOf(proposals) });
    return { outcome: await holdForConflict(forge, { base, branch, open }, found.paths), draft };
  }
  return attemptOn(forge, task, { baseHead, proposals, open, ...found });
}

interface Situation {
  readonly baseHead: string;
  readonly proposals: readonly Proposal[];
  readonly open: Proposal | undefined;
  readonly side: BranchSide | undefined;
  readonly leftover?: string;
}

async function attemptOn(forge: Forge, task: Task, situation: Situation): Promise<Proposed | Stale> {
  const { branch, base } = task;
  const { proposals, open, side, leftover, baseHead } = situation;
  const round = await heard(forge, task, situation);
  const overlay: Overlay = new Map([...(side?.overlay ?? []), ...round.overlay]);
  const draft = await draftOf({ ...task, side, overlay, refusals: refusalsOf(proposals) });
  if (draft.edited.length > 0) return { outcome: await holdForEdits(forge, { branch, open }, draft.edited), draft };
  const pull = pullOf(task, draft, round.comments.newest);
  if (draft.isVanished) {
    if (open !== undefined) return { outcome: await closeEmpty(forge, open, pull), draft };
    return { outcome: { operation: "none", sentences: [nothingNew] }, draft };
  }
  if (open === undefined && !draft.hasNews) return { outcome: { operation: "none", sentences: [nothingNew] }, draft };
  if (side !== undefined && side.comparison.behind > 0 && side.merging === undefined && draft.files.length > 0) {
    const merged = await mergedSide(forge, side, { ...basesOf(task, baseHead), paths: [] });
    if (merged.kind === "side" && merged.side.head !== side.head) return "stale";
  }
  // before the body says that they are answered: whoever fails between the two answers again, which changes nothing
  await answered(forge, open, { round, entries: draft.run.entries });
  const outcome = await publish(forge, {
    base,
    baseHead,
    branch,
    side,
    leftover,
    open,
    draft,
    pull,
    inputs: task.inputs,
    web: task.web,
  });
  if (outcome === "stale") return "stale";
  return { outcome: withIgnored(outcome, round), draft };
}

const nothingNew = "Nothing new: no pull request is needed.";

/** What people said: in the open pull request, else in the one merged last, as far as no run has heard it. */
async function heard(forge: Forge, task: Task, { proposals, open, side }: Situation): Promise<Round> {
  const last = proposals.toSorted((a, b) => b.number - a.number)[0];
  const source = open ?? (last?.state === "merged" ? last : undefined);
  if (source === undefined) return silentRound;
  const { places } = task.gathered;
  const folder = `${places.shownOut}/ledger`;
  const ledger = await readLedger(join(places.out, "ledger"), folder, side?.overlay ?? new Map());
  return roundOf(forge, source, { ledger, folder, now: task.now, trustsBoxes: task.trustsBoxes });
}

async function answered(
  forge: Forge,
  open: Proposal | undefined,
  { round, entries }: { readonly round: Round; readonly entries: readonly LedgerEntry[] },
): Promise<void> {
  if (open === undefined || round.answered.length === 0) return;
  await answer(forge, open.number, { round: round.comments, answered: round.answered, entries });
}

const withIgnored = (outcome: Outcome, { comments: { ignored } }: Round): Outcome =>
  ignored === 0
    ? outcome
    : {
        ...outcome,
        sentences: [
          ...outcome.sentences,
          `${ignored} ${ignored === 1 ? "comment" : "comments"} of people who may not write here had no effect.`,
        ],
      };
