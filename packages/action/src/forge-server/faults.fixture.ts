/** What a fault does to a request: an answer in place of the right one, or a broken one. */
export interface Fault {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The request is carried out all the same; only its answer is lost. */
  readonly after?: boolean;
  /** Of the right answer, only the first half arrives. */
  readonly cut?: boolean;
  /** No answer at all: the connection breaks. */
  readonly hangUp?: boolean;
}

const docs = "https://docs.github.com/rest";
const refusal = (status: number, message: string): Fault => {
  return { status, body: { message, documentation_url: docs, status: String(status) } };
};

/** The ways in which GitHub is known to fail. */
export const faults = {
  secondaryLimit: (retryAfter: number): Fault => ({
    ...refusal(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."),
    headers: { "retry-after": String(retryAfter) },
  }),
  rateLimit: (reset: number): Fault => ({
    ...refusal(403, "API rate limit exceeded for installation ID 1."),
    headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) },
  }),
  tooMany: (): Fault => refusal(429, "Too Many Requests"),
  badGateway: (): Fault => ({
    status: 502,
    body: "<html><title>502</title></html>",
    headers: { "content-type": "text/html" },
  }),
  /** It was done, but nobody heard of it. */
  lostAnswer: (): Fault => ({ status: 502, body: { message: "Server Error" }, after: true }),
  brokenOff: (): Fault => ({ status: 200, cut: true }),
  hangUp: (): Fault => ({ status: 0, hangUp: true }),
  graphqlOff: (): Fault => refusal(404, "Not Found"),
  pullsNotPermitted: (status: 403 | 422): Fault =>
    refusal(status, "GitHub Actions is not permitted to create or approve pull requests."),
  noDrafts: (): Fault => refusal(422, "Draft pull requests are not supported in this repository."),
  protectedBranch: (): Fault => refusal(422, "Cannot update this protected ref."),
  archived: (): Fault => refusal(403, "Repository was archived so is read-only."),
  readOnlyToken: (): Fault => refusal(403, "Resource not accessible by integration"),
  notYetKnown: (): Fault => refusal(422, "Could not resolve to a node with the global id of 'PR_1'."),
} as const;

/** A fault that waits for requests of one kind. */
export interface Switch {
  /** `METHOD PATH-TEMPLATE`, or `graphql`. */
  readonly on: string;
  readonly fault: Fault;
  times: number;
}

/** The fault that is due for this kind of request, if any. */
export function due(switches: readonly Switch[], on: string): Fault | undefined {
  const found = switches.find((one) => one.on === on && one.times > 0);
  if (found !== undefined) found.times -= 1;
  return found?.fault;
}
