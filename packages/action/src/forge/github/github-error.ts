import { ForgeError, type ForgeTrouble } from "../../forge-error.ts";

/** An answer that is a refusal, over REST. */
interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly response?: {
    readonly headers: Readonly<Record<string, string | number | undefined>>;
    readonly data: unknown;
  };
}

/** One of GraphQL's `errors`. */
export interface GraphqlProblem {
  readonly type?: string;
  readonly message: string;
}

/** What GitHub says decides over what its status says: one status has many meanings. First match wins. */
const byWords: readonly (readonly [RegExp, ForgeTrouble])[] = [
  [/rate limit|abuse detection/i, "rate-limit"],
  [/archived/i, "archived"],
  [/protected|rule violation|GH013|through a pull request/i, "protected"],
  [/is too long/i, "too-long"],
  [/bad credentials|requires authentication/i, "bad-credentials"],
  [/not accessible by|must have (push|admin)|write access|INSUFFICIENT_SCOPES|read-only/i, "read-only"],
];

const byStatus: ReadonlyMap<number, ForgeTrouble> = new Map([
  [401, "bad-credentials"],
  [403, "read-only"],
  [404, "not-found"],
  [410, "not-found"],
  [429, "rate-limit"],
]);

const byType: ReadonlyMap<string, ForgeTrouble> = new Map([
  ["NOT_FOUND", "not-found"],
  ["FORBIDDEN", "read-only"],
  ["INSUFFICIENT_SCOPES", "read-only"],
  ["RATE_LIMITED", "rate-limit"],
]);

const wordsMean = (words: string): ForgeTrouble | undefined => byWords.find(([pattern]) => pattern.test(words))?.[1];

/** Awaits an answer; a refusal becomes a ForgeError, a bug stays what it is. */
export async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw isRefusal(error) ? forgeError(error) : error;
  }
}

function isRefusal(error: unknown): error is Error & Refusal {
  return error instanceof Error && error.name === "HttpError";
}

function forgeError(refusal: Refusal): ForgeError {
  const { status, response } = refusal;
  // Octokit calls a request without an answer a 500.
  if (response === undefined) return new ForgeError("unreachable", refusal.message);
  const words = wordsOf(response.data) ?? refusal.message;
  const trouble = troubleOf(refusal, words);
  return new ForgeError(trouble, trouble === "rate-limit" ? `${words}${patienceOf(refusal)}` : words, status);
}

function troubleOf({ status, response }: Refusal, words: string): ForgeTrouble {
  if (status >= 500) return "outage";
  const spent = response?.headers["x-ratelimit-remaining"] === "0" && (status === 403 || status === 429);
  return (spent ? "rate-limit" : undefined) ?? wordsMean(words) ?? byStatus.get(status) ?? "invalid";
}

/** GitHub's own words, without its links to its documentation. */
function wordsOf(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null || !("message" in data)) return undefined;
  const errors: unknown = "errors" in data ? data.errors : undefined;
  const details = Array.isArray(errors) ? errors.map(detailOf) : [];
  return [String(data.message), ...details.filter((detail) => detail !== "")].join(": ");
}

function detailOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  const { message, resource, field, code } = error as Readonly<Record<string, unknown>>;
  if (message !== undefined) return String(message);
  return [resource, field, code].filter((part) => part !== undefined).join(" ");
}

/** When a limit is over, as far as GitHub says. */
function patienceOf({ response }: Refusal): string {
  const { "retry-after": after, "x-ratelimit-reset": reset } = response?.headers ?? {};
  if (after !== undefined) return ` (in ${after} s it may be tried again)`;
  return reset === undefined ? "" : ` (until ${new Date(Number(reset) * 1000).toISOString()})`;
}

/** The same for one of GraphQL's `errors`. */
export function graphqlError({ type, message }: GraphqlProblem): ForgeError {
  const trouble = wordsMean(message) ?? byType.get(type ?? "") ?? "invalid";
  return new ForgeError(trouble, message);
}

export const isTrouble = (error: unknown, trouble: ForgeTrouble, words = /(?:)/): error is ForgeError =>
  error instanceof ForgeError && error.trouble === trouble && words.test(error.message);
