import type { Forge, Proposal } from "../forge.ts";
import type { Outcome } from "../outcome.ts";
import { sayOnce } from "../own-comment.ts";

const MARK = "<!-- afteraction:blocked -->";

const listed = (paths: readonly string[]): string => {
  const shown = paths.slice(0, 10).map((path) => `- \`${path.replaceAll("`", "'").replaceAll("\n", " ")}\``);
  return [...shown, ...(paths.length > 10 ? [`- and ${paths.length - 10} more`] : [])].join("\n");
};

const edited = (paths: readonly string[]): string =>
  "This pull request is on hold: people have edited generated text in it, and a run would write over that.\n\n" +
  `${listed(paths)}\n\n` +
  "To change what is said, untick a learning above, edit `status` in its file in the ledger, or comment " +
  "`/reject` with its id; then revert the edit of these files, and the next run goes on. Or merge as it is.";

const conflicting = (paths: readonly string[], base: string): string =>
  `This pull request is on hold: both it and \`${base}\` have changed these files, and only a person can tell what is ` +
  `meant.\n\n${listed(paths)}\n\nMerge \`${base}\` into this branch and resolve them; the next run goes on from there.`;

interface Hold {
  readonly branch: string;
  readonly open: Proposal | undefined;
}

/** Stops before people's words are lost, and says why: once, in the pull request if there is one. */
async function hold(forge: Forge, { branch, open }: Hold, text: string): Promise<Outcome> {
  if (open !== undefined) await sayOnce(forge, open.number, { mark: MARK, text });
  return {
    operation: "blocked",
    severity: "warning",
    sentences: [text],
    branch,
    proposal: open,
    headSha: open?.headSha,
  };
}

export const holdForEdits = (forge: Forge, where: Hold, paths: readonly string[]): Promise<Outcome> =>
  hold(forge, where, edited(paths));

export const holdForConflict = (
  forge: Forge,
  where: Hold & { readonly base: string },
  paths: readonly string[],
): Promise<Outcome> => hold(forge, where, conflicting(paths, where.base));
