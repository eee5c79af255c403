import type { Comment, Forge } from "../forge.ts";
import { type Command, commandsOf } from "./command.ts";

/** A comment with commands that nobody has answered, of a person who may write. */
export interface Request {
  readonly comment: Comment;
  readonly commands: readonly Command[];
}

/** What the comments of a pull request ask for. */
export interface CommentRound {
  readonly comments: readonly Comment[];
  readonly requests: readonly Request[];
  /** Comments with commands of people who may not write: they have no effect. */
  readonly ignored: number;
  /** Number of the newest comment that holds a command. */
  readonly newest: number;
}

export const noComments: CommentRound = { comments: [], requests: [], ignored: 0, newest: 0 };

/** Reads the comments after the last one that was answered. @param answered its number; 0: none */
export async function commentRound(forge: Forge, number: number, answered: number): Promise<CommentRound> {
  const comments = await forge.comments(number);
  const asking = comments
    .filter(({ id }) => id > answered)
    .map((comment) => ({ comment, commands: commandsOf(comment.body, comment.createdAt) }))
    .filter(({ commands }) => commands.length > 0)
    .toSorted((a, b) => a.comment.id - b.comment.id);
  const mayWrite = new Map<string, boolean>();
  for (const { comment } of asking) {
    if (!mayWrite.has(comment.author)) mayWrite.set(comment.author, await forge.canWrite(comment.author));
  }
  const requests = asking.filter(({ comment }) => mayWrite.get(comment.author) === true);
  return {
    comments,
    requests,
    ignored: asking.length - requests.length,
    newest: Math.max(answered, ...asking.map(({ comment }) => comment.id)),
  };
}
