import type { Hosted } from "./hosted.fixture.ts";

/** Anybody may say something in a public repository. */
const talk = /^(POST|PATCH) .*\/issues\/(comments|\{issue_number\}\/comments)/;

/** Why a login may not do this, in GitHub's words. */
export function refusedWrite(hosted: Hosted, login: string, route: string): string | undefined {
  const { settings, bot, people } = hosted;
  if (settings.archived) return "Repository was archived so is read-only.";
  if (login === bot) return settings.readOnly ? "Resource not accessible by integration" : undefined;
  return people.get(login) === "write" || talk.test(route)
    ? undefined
    : "Resource not accessible by personal access token";
}
