import { ForgeError } from "../../forge-error.ts";
import type { Client } from "./client.ts";
import { answered, type GraphqlProblem } from "./github-error.ts";

/** Data and problems, as GraphQL has them: with 200, side by side. */
export interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphqlProblem[];
}

/**
 * Asks over GraphQL; undefined: this server has none, or none that knows the question (an Enterprise Server may be old,
 * or have it switched off).
 *
 * @throws ForgeError for a refusal over HTTP; problems inside the answer are the caller's
 */
export async function askGraphql<Data>(
  { octokit, graphqlUrl }: Client,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<GraphqlAnswer<Data> | undefined> {
  try {
    // Not `octokit.graphql`: that puts its own address in place of the one it is given on an Enterprise Server.
    const { data } = await answered(octokit.request(`POST ${graphqlUrl}`, { query, variables }));
    const answer = data as GraphqlAnswer<Data>;
    return answer.errors?.some(({ message }) => /doesn't exist on type/.test(message)) ? undefined : answer;
  } catch (error) {
    if (error instanceof ForgeError && [404, 405, 410, 501].includes(error.status ?? 0)) return undefined;
    throw error;
  }
}
