import { refusedWrite } from "./access.fixture.ts";
import type { Reply } from "./call.fixture.ts";
import { GitFailure } from "./git.fixture.ts";
import type { Hosted } from "./hosted.fixture.ts";
import { answerProblems, requestProblems } from "./openapi.fixture.ts";
import { Refused } from "./refused.fixture.ts";
import { type Route, routeOf } from "./router.fixture.ts";

export interface RestRequest {
  readonly method: string;
  readonly url: URL;
  readonly api: string;
  readonly accept: string;
  readonly body: unknown;
  /** Undefined: no token that the server knows. */
  readonly login: string | undefined;
  readonly find: (name: string) => Hosted | undefined;
}

const docs = "https://docs.github.com/rest";

function refusal({ status, message, errors }: Refused): Reply {
  const details = errors === undefined ? {} : { errors };
  return { status, body: { message, ...details, documentation_url: docs, status: String(status) } };
}

/** The kind of a request, and how it is answered; what is not as described is noted on the way. */
export function answerRest(
  request: RestRequest,
  violations: string[],
): { readonly route: string; readonly answer: () => Promise<Reply> } {
  const pathname = request.url.pathname.replace(/^\/api\/v3/, "");
  const route = routeOf(request.method, pathname);
  const answer = async (): Promise<Reply> => {
    try {
      return await answered(request, route, violations);
    } catch (error) {
      if (error instanceof Refused) return noted(refusal(error), request, route, violations);
      if (error instanceof GitFailure) violations.push(error.message);
      throw error;
    }
  };
  return { route: `${request.method} ${route?.path ?? pathname}`, answer };
}

async function answered(request: RestRequest, route: Route | undefined, violations: string[]): Promise<Reply> {
  const { login, method, url, body, api, accept } = request;
  if (login === undefined) throw new Refused(401, "Bad credentials");
  if (url.pathname === "/api/v3/rate_limit") return { status: 200, body: rateLimit };
  if (route === undefined) throw new Refused(404, "Not Found: not emulated");
  violations.push(...requestProblems(method, route.path, url.searchParams, body));
  const hosted = request.find(`${route.params["owner"]}/${route.params["repo"]}`);
  if (hosted === undefined) throw new Refused(404, "Not Found");
  const why = method === "GET" ? undefined : refusedWrite(hosted, login, `${method} ${route.path}`);
  if (why !== undefined) throw new Refused(403, why);
  const call = { hosted, login, api, params: route.params, query: url.searchParams, body: body as never, accept };
  return noted(await route.handler(call), request, route, violations);
}

function noted(reply: Reply, { method }: RestRequest, route: Route | undefined, violations: string[]): Reply {
  if (route === undefined || Buffer.isBuffer(reply.body)) return reply;
  // What goes over the wire is what counts.
  const sent = reply.body === undefined ? undefined : JSON.parse(JSON.stringify(reply.body));
  violations.push(...answerProblems(method, route.path, reply.status, sent));
  return reply;
}

const limit = { limit: 1000, remaining: 999, reset: 1_767_225_600, used: 1 };
const rateLimit = { resources: { core: limit, search: limit }, rate: limit };
