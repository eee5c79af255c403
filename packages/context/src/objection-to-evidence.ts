import type { Learning } from "@afteraction/schema";
import type { Situation } from "./situation.ts";
import { commandIn } from "./command-in.ts";

/** Sessions in which a command or path must have been seen before agents are told of it. */
export const LEAST_SESSIONS = 3;

const seldom = (what: string, sessions: number): string =>
  `${what} in ${sessions} ${sessions === 1 ? "session" : "sessions"}; context asks for ${LEAST_SESSIONS}`;

function seenTooSeldom({ support, instead, metrics }: Learning): string | undefined {
  if (support.sessions < LEAST_SESSIONS) return seldom("seen", support.sessions);
  const worked = instead === undefined ? undefined : metrics["insteadSessions"];
  return worked !== undefined && worked < LEAST_SESSIONS ? seldom("what worked instead was seen", worked) : undefined;
}

/** A path that is said to be missing must be missing; any other, and the one to take instead, must be there. */
function pathAgainst({ subject: { path, errorClass }, instead }: Learning, { isThere }: Situation): string | undefined {
  if (path === undefined) return undefined;
  const isMissing = errorClass === "FILE_NOT_FOUND";
  if (isMissing && isThere(path) === true) return "the file exists now";
  const claimed = isMissing ? instead : path;
  return claimed !== undefined && isThere(claimed) === false ? "a path that the repository does not have" : undefined;
}

/** Every command that a line names as something that can be run. */
const commandsOf = ({ subject: { operation, by, before }, instead }: Learning): string[] =>
  [operation, by, before, instead].filter((name) => name !== undefined).map(commandIn);

/** `bun test` is no script: it is bun's own. */
const scriptIn = (command: string): string | undefined =>
  /^(?:npm|pnpm|yarn|bun) run ([^ ]+)$/.exec(command)?.[1] ?? /^(?:npm|pnpm|yarn) (test|start)$/.exec(command)?.[1];

function commandAgainst(command: string, { isThere, isScript }: Situation): string | undefined {
  const file = /^\.\/([^ ]+)/.exec(command)?.[1];
  if (file !== undefined && isThere(file) === false) return "a command that the repository does not have";
  const script = scriptIn(command);
  return script !== undefined && isScript(script) === false ? "a script that no package.json has" : undefined;
}

/**
 * Why what a learning names cannot be told as it is, or nothing: seen in too few sessions, or not in the repository,
 * as far as that can be checked (files, scripts of package.json). A script that is reported missing and now exists is news
 * that the learning does not know.
 */
export function objectionToEvidence(learning: Learning, situation: Situation): string | undefined {
  const { script, errorClass } = learning.subject;
  const exists = script !== undefined && errorClass === "MISSING_SCRIPT" && situation.isScript(script) === true;
  return (
    seenTooSeldom(learning) ??
    pathAgainst(learning, situation) ??
    commandsOf(learning)
      .map((command) => commandAgainst(command, situation))
      .find((objection) => objection !== undefined) ??
    (exists ? "the script exists now" : undefined)
  );
}
