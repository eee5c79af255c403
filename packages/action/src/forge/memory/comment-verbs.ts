import type { Comment, Forge } from "../../forge.ts";
import { ForgeError } from "../../forge-error.ts";
import { refuseTooLong } from "../text-limit.ts";
import { mayTalk, mayWrite } from "./access.ts";
import { proposalOf } from "./proposals.ts";
import { nextId, type State, type StoredComment, tick } from "./state.ts";

type CommentVerbs = Pick<Forge, "comments" | "comment" | "editComment" | "react">;

const shown = ({ id, author, body, createdAt }: StoredComment): Comment => ({ id, author, body, createdAt });

export function commentOf(state: State, id: number): StoredComment {
  const comment = state.comments.get(id);
  if (comment === undefined) throw new ForgeError("not-found", `No comment ${id}`, 404);
  return comment;
}

/** What is said under a pull request. */
export function commentVerbs(state: State, login: string): CommentVerbs {
  return {
    comments: async (number) => {
      proposalOf(state, number);
      return [...state.comments.values()].filter((comment) => comment.number === number).map(shown);
    },
    comment: async (number, body) => {
      refuseTooLong(body);
      mayTalk(state, login);
      proposalOf(state, number);
      const comment = { id: nextId(state), number, author: login, body, createdAt: tick(state), reactions: [] };
      state.comments.set(comment.id, comment);
      return shown(comment);
    },
    editComment: async (id, body) => {
      refuseTooLong(body);
      mayTalk(state, login);
      const comment = commentOf(state, id);
      if (comment.author !== login) mayWrite(state, login);
      state.comments.set(id, { ...comment, body });
    },
    react: async (commentId, reaction) => {
      mayTalk(state, login);
      const comment = commentOf(state, commentId);
      state.comments.set(commentId, { ...comment, reactions: [...new Set([...comment.reactions, reaction])] });
    },
  };
}
