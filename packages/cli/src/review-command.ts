import {
  findLearning,
  judge,
  openReview,
  type Place,
  repositoryRoot,
  type Review,
  type ReviewAct,
} from "@afteraction/pipeline";
import { type LedgerEntry, UserError } from "@afteraction/schema";
import { warningText } from "./error-text.ts";
import type { Io } from "./io.ts";
import { printable } from "./printable.ts";
import { keysOf } from "./review-keys.ts";
import { reviewList } from "./review-list.ts";
import { reviewActs, type ReviewOptions } from "./review-options.ts";
import { reviewSession } from "./review-session.ts";

/** `afteraction review`: judges learnings one by one on a terminal, or those that are named. */
export async function review(options: ReviewOptions, io: Io): Promise<void> {
  const place: Place = { root: await repositoryRoot(io.cwd), cwd: io.cwd, config: options.config, out: options.out };
  const acts = reviewActs(options, io.now());
  const opened = await openReview(place);
  for (const warning of opened.warnings) io.stderr.write(warningText(warning));
  const entries = options.all === true ? opened.all : opened.queue;
  if (options.list === true) io.stdout.write(reviewList(entries, opened, io));
  else if (acts.length > 0) await judgeNamed(acts, place, io);
  else await judgeInTurn(entries, opened, place, io);
}

/** All are found before one is written: a wrong id changes nothing. */
async function judgeNamed(acts: readonly (readonly [string, ReviewAct])[], place: Place, io: Io): Promise<void> {
  const found: (readonly [LedgerEntry, ReviewAct])[] = [];
  for (const [id, act] of acts) found.push([await entryOf(id, place), act]);
  for (const [{ id, pattern }, act] of found) {
    await judge(id, act, new Date(io.now()).toISOString(), place);
    io.stdout.write(`${said(act)}: ${printable(pattern)} (${id.slice(0, 8)})\n`);
  }
  io.stdout.write(next);
}

async function entryOf(id: string, place: Place): Promise<LedgerEntry> {
  const { entry, learning } = await findLearning(id, place);
  if (entry !== undefined) return entry;
  throw new UserError({
    code: "no-ledger-file",
    message: `${learning.pattern} has no file in the ledger`,
    hint: "It was in the last report only; afteraction analyze writes the ledger.",
  });
}

function said(act: ReviewAct): string {
  switch (act.kind) {
    case "accept":
      return "Accepted";
    case "reject":
      return "Rejected";
    case "snooze":
      return act.until === undefined ? "Snoozed until the evidence changes" : `Snoozed until ${act.until}`;
    case "mute":
      return "Hints off";
    case "unmute":
      return "Hints on";
  }
}

const next = "afteraction analyze brings the reports and the agents' context up to date.\n";

async function judgeInTurn(entries: readonly LedgerEntry[], opened: Review, place: Place, io: Io): Promise<void> {
  if (entries.length === 0) return void io.stdout.write(nothing(opened));
  const { stdin } = io;
  if (stdin?.isTTY !== true || io.stdout.isTTY !== true) throw noTerminal(entries.length);
  const keys = keysOf(stdin);
  try {
    const judged = await reviewSession(entries, { keys, io, place });
    io.stdout.write(total(judged, entries.length));
  } finally {
    keys.close();
  }
}

function nothing({ all, folder }: Review): string {
  if (all.length === 0) return `No learnings in ${printable(folder)} yet: afteraction analyze writes them.\n`;
  return `Nothing to review: all ${all.length} learnings in ${printable(folder)} are judged or not active (--all shows them).\n`;
}

function total(judged: readonly LedgerEntry[], of: number): string {
  const count = (status: LedgerEntry["status"]): number => judged.filter((entry) => entry.status === status).length;
  const parts = `${count("active")} accepted, ${count("rejected")} rejected, ${count("snoozed")} snoozed`;
  return `${parts}.\n${of - judged.length} left.\n${judged.length > 0 ? next : ""}`;
}

const noTerminal = (count: number): UserError =>
  new UserError({
    code: "no-terminal",
    message: `${count} ${count === 1 ? "learning waits" : "learnings wait"} for review, and there is no terminal to ask on`,
    hint: "Expected a terminal, or --list, --accept ID, --reject ID --reason TEXT, --snooze ID --for 30d; the files of the ledger can also be edited by hand.",
    exitCode: 2,
  });
