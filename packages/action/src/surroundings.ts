import { UserError } from "@afteraction/schema";
import type { Web } from "./links.ts";

/** What the runner tells about itself. */
export interface Surroundings {
  readonly root: string;
  readonly web: Web;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly eventName: string;
  /** Path of the event's payload; undefined: there is none. */
  readonly eventPath: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

function needed(env: Environment, name: string): string {
  const value = env[name] ?? "";
  if (value !== "") return value;
  throw new UserError({
    code: "surroundings",
    message: `${name} is not set`,
    hint: "Expected to run as a GitHub Action; at a terminal, use `afteraction analyze`.",
    exitCode: 2,
  });
}

const orElse = (value: string | undefined, other: string): string =>
  value === undefined || value === "" ? other : value.replace(/\/+$/, "");

/**
 * Repository, addresses and event, from the runner's variables. On an Enterprise Server they name its own addresses.
 *
 * @throws UserError (exit code 2) outside a runner
 */
export function surroundingsOf(env: Environment): Surroundings {
  const [owner = "", repo = ""] = needed(env, "GITHUB_REPOSITORY").split("/");
  const apiUrl = orElse(env["GITHUB_API_URL"], "https://api.github.com");
  const eventPath = env["GITHUB_EVENT_PATH"] ?? "";
  return {
    root: needed(env, "GITHUB_WORKSPACE"),
    web: { server: orElse(env["GITHUB_SERVER_URL"], "https://github.com"), owner, repo },
    apiUrl,
    graphqlUrl: orElse(env["GITHUB_GRAPHQL_URL"], `${apiUrl.replace(/\/v3$/, "")}/graphql`),
    eventName: env["GITHUB_EVENT_NAME"] ?? "",
    eventPath: eventPath === "" ? undefined : eventPath,
  };
}
