import { commandsOf } from "./review/command.ts";

/** Why a run runs, as far as it matters. */
export type Trigger =
  /** A schedule, a push, a person: everything is looked at. */
  | { readonly kind: "run" }
  /** A comment with a command on a pull request. */
  | { readonly kind: "comment"; readonly number: number }
  /** Something happened to a pull request of this repository. `editor`: who edited its body. */
  | { readonly kind: "pull"; readonly branch: string; readonly editor: string | undefined }
  /** Nothing that concerns this product; why. */
  | { readonly kind: "none"; readonly why: string };

interface Event {
  readonly action?: unknown;
  readonly comment?: { readonly body?: unknown };
  readonly issue?: { readonly number?: unknown; readonly pull_request?: unknown };
  readonly pull_request?: {
    readonly head?: { readonly ref?: unknown; readonly repo?: { readonly full_name?: unknown } };
  };
  readonly sender?: { readonly login?: unknown };
}

const none = (why: string): Trigger => ({ kind: "none", why });

function ofComment({ comment, issue }: Event): Trigger {
  if (issue?.pull_request === undefined || typeof issue.number !== "number") return none("a comment on an issue");
  const commands = commandsOf(String(comment?.body ?? ""), new Date(0).toISOString());
  return commands.length === 0 ? none("a comment without a command") : { kind: "comment", number: issue.number };
}

function ofPull({ action, pull_request: pull, sender }: Event, repository: string): Trigger {
  const branch = pull?.head?.ref;
  if (typeof branch !== "string" || pull?.head?.repo?.full_name !== repository) {
    return none("a pull request from another repository");
  }
  const login = typeof sender?.login === "string" ? sender.login : "";
  return { kind: "pull", branch, editor: action === "edited" ? login : undefined };
}

/**
 * What a workflow's event is to us. Only types and numbers are taken from it, and a branch's name, which is compared.
 *
 * @param name GITHUB_EVENT_NAME
 * @param payload the event, as GITHUB_EVENT_PATH holds it
 * @param repository `owner/name`
 */
export function triggerOf(name: string, payload: unknown, repository: string): Trigger {
  const event = Object(payload) as Event;
  if (name === "issue_comment") return ofComment(event);
  if (name === "pull_request" || name === "pull_request_target") return ofPull(event, repository);
  return { kind: "run" };
}
