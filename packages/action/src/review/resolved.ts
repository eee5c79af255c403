import type { Ledger } from "@afteraction/pipeline";
import type { Request } from "./comment-round.ts";
import type { GivenVerdict } from "./verdict.ts";

/** A request with its learnings found. */
export interface Resolved {
  readonly verdicts: readonly GivenVerdict[];
  /** Learnings to explain: their ids. */
  readonly explain: readonly string[];
  /** What was not understood, in sentences. */
  readonly unclear: readonly string[];
}

/** The one id that begins so; else why there is none. */
function idOf(prefix: string, ledger: Ledger): { id: string } | { why: string } {
  const ids = ledger.files.map(({ entry }) => entry.id).filter((id) => id.startsWith(prefix));
  const [id] = ids;
  if (id === undefined) return { why: `there is no learning \`${prefix}\`` };
  return ids.length === 1 ? { id } : { why: `\`${prefix}\` is the beginning of ${ids.length} ids: give more of one` };
}

/**
 * The learnings that a request is about.
 *
 * @param fresh ids that the pull request shows as new: what `/accept` alone is about
 */
export function resolved({ comment, commands }: Request, ledger: Ledger, fresh: readonly string[]): Resolved {
  const verdicts: GivenVerdict[] = [];
  const explain: string[] = [];
  const unclear: string[] = [];
  for (const command of commands) {
    if (command.kind === "unclear") unclear.push(`expected ${command.expected}`);
    else if (command.kind === "verdict" && command.id === undefined) {
      verdicts.push(...fresh.map((id) => ({ id, verdict: command.verdict, at: comment.createdAt })));
    } else {
      const found = idOf(command.id ?? "", ledger);
      if ("why" in found) unclear.push(found.why);
      else if (command.kind === "explain") explain.push(found.id);
      else verdicts.push({ id: found.id, verdict: command.verdict, at: comment.createdAt });
    }
  }
  return { verdicts, explain, unclear };
}
