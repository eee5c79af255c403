import { bodyStateOf, type Ledger } from "@afteraction/pipeline";
import type { LedgerEntry } from "@afteraction/schema";
import type { Forge, Proposal } from "../forge.ts";
import type { Answered } from "./answers.ts";
import { boxVerdicts } from "./box-verdicts.ts";
import { type CommentRound, commentRound, noComments } from "./comment-round.ts";
import { resolved } from "./resolved.ts";
import { applied, type GivenVerdict } from "./verdict.ts";
import type { Overlay } from "@afteraction/pipeline";

/** What people said in a pull request since the last run. */
export interface Round {
  /** Ledger files with their verdicts. */
  readonly overlay: Overlay;
  readonly comments: CommentRound;
  readonly answered: readonly Answered[];
}

export interface RoundParts {
  /** The ledger as it stands on the branch. */
  readonly ledger: Ledger;
  /** The ledger's folder. */
  readonly folder: string;
  /** Time of the run, ISO 8601: boxes do not tell when they were ticked. */
  readonly now: string;
  /** Whether the boxes may be believed: not when somebody without the right to write has edited the body. */
  readonly trustsBoxes: boolean;
}

/** Nobody said anything. */
export const silentRound: Round = { overlay: new Map(), comments: noComments, answered: [] };

/** Reads boxes and comments of a pull request, and writes the verdicts into the ledger's files. Writes nothing there. */
export async function roundOf(forge: Forge, proposal: Proposal, parts: RoundParts): Promise<Round> {
  const { ledger, folder, now, trustsBoxes } = parts;
  const state = bodyStateOf(proposal.body);
  const comments = await commentRound(forge, proposal.number, state?.answered ?? 0);
  const fresh = (state?.shown ?? []).filter(({ role }) => role === "fresh" || role === "returned").map(({ id }) => id);
  const requests = comments.requests.map((request) => ({ request, resolved: resolved(request, ledger, fresh) }));
  const spoken = requests.flatMap(({ resolved: { verdicts } }) => verdicts);
  const ticked = trustsBoxes ? boxVerdicts(proposal.body, now) : [];
  const heard = heardOf([...ticked, ...spoken], proposal, ledger);
  const { overlay, refused } = applied(heard, ledger, folder);
  const answered = requests.map(({ request, resolved: each }) => ({
    request,
    resolved: each,
    refused: each.verdicts.flatMap(({ id }) => refused.get(id) ?? []),
  }));
  return { overlay, comments, answered };
}

/** After a merge, only what was said before it and not heard: about learnings that nobody has decided on since. */
function heardOf(verdicts: readonly GivenVerdict[], { state }: Proposal, ledger: Ledger): readonly GivenVerdict[] {
  if (state === "open") return verdicts;
  const undecided = new Set(ledger.files.filter(({ entry }) => isUndecided(entry)).map(({ entry }) => entry.id));
  return verdicts.filter(({ id, verdict }) => verdict.kind !== "accept" && undecided.has(id));
}

const isUndecided = ({ status, judged, history }: LedgerEntry): boolean =>
  status === "active" && judged === undefined && history.at(-1)?.status === status;
