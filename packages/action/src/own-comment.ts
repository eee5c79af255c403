import type { Comment, Forge } from "./forge.ts";

/** Our comment with this mark. Anybody can write the mark; a stranger's comment is not ours. */
export async function ownComment(
  forge: Forge,
  comments: readonly Comment[],
  mark: string,
): Promise<Comment | undefined> {
  for (const comment of comments.filter(({ body }) => body.startsWith(mark))) {
    if (comment.author.endsWith("[bot]") || (await forge.canWrite(comment.author))) return comment;
  }
  return undefined;
}

/** Says something once: one comment with this mark, edited when it says something else. */
export async function sayOnce(
  forge: Forge,
  number: number,
  { mark, text, comments }: { readonly mark: string; readonly text: string; readonly comments?: readonly Comment[] },
): Promise<void> {
  const body = `${mark}\n${text}`;
  const own = await ownComment(forge, comments ?? (await forge.comments(number)), mark);
  if (own === undefined) await forge.comment(number, body);
  else if (own.body.replaceAll("\r\n", "\n").trimEnd() !== body) await forge.editComment(own.id, body);
}
