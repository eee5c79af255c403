import { explainText } from "@afteraction/pipeline";
import type { LedgerEntry } from "@afteraction/schema";
import type { Forge, Reaction } from "../forge.ts";
import { sayOnce } from "../own-comment.ts";
import type { CommentRound, Request } from "./comment-round.ts";
import type { Resolved } from "./resolved.ts";

/** A request, and what came of it. */
export interface Answered {
  readonly request: Request;
  readonly resolved: Resolved;
  /** Verdicts that could not be given, in sentences. */
  readonly refused: readonly string[];
}

/** Marks the one comment that answers in words. */
const MARK = "<!-- afteraction:answers -->";

/** Forges take 65,536 characters; an explanation has about 2,000. */
const MOST_EXPLAINED = 20;

/** Text of a log in a fence that it cannot close. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}

function explanation(id: string, entries: ReadonlyMap<string, LedgerEntry>): string[] {
  const entry = entries.get(id);
  return entry === undefined ? [] : [`**\`/explain ${id.slice(0, 8)}\`**`, fenced(explainText(entry, entry))];
}

/** What is to be said in words; empty where a reaction says it all. */
function wordsOf(answered: readonly Answered[], entries: ReadonlyMap<string, LedgerEntry>): string {
  const unclear = answered.flatMap(({ resolved, refused }) => [...resolved.unclear, ...refused]);
  const ids = [...new Set(answered.flatMap(({ resolved }) => resolved.explain))].slice(0, MOST_EXPLAINED);
  const parts = [
    ...(unclear.length === 0 ? [] : [`Not understood:\n${unclear.map((text) => `- ${text}`).join("\n")}`]),
    ...ids.flatMap((id) => explanation(id, entries)),
  ];
  return parts.join("\n\n");
}

const reactionTo = ({ resolved, refused }: Answered): Reaction =>
  resolved.unclear.length + refused.length > 0 ? "confused" : "+1";

/** Answers each comment by one reaction, and words by one comment that is written once and edited ever after. */
export async function answer(
  forge: Forge,
  number: number,
  {
    round,
    answered,
    entries,
  }: {
    readonly round: CommentRound;
    readonly answered: readonly Answered[];
    readonly entries: readonly LedgerEntry[];
  },
): Promise<void> {
  for (const each of answered) await forge.react(each.request.comment.id, reactionTo(each));
  const words = wordsOf(answered, new Map(entries.map((entry) => [entry.id, entry])));
  if (words !== "") await sayOnce(forge, number, { mark: MARK, text: words, comments: round.comments });
}
