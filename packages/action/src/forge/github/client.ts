import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import { patient, type Patience, retryOptions, throttleOptions } from "./patience.ts";
import { type ApiCall, wholeFetch } from "./whole-fetch.ts";

export interface GithubOptions {
  /** Never part of a message. */
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  /** `GITHUB_API_URL`: `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise Server. */
  readonly apiUrl: string;
  /** `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  readonly userAgent: string;
  /** Default: Node's own; `proxyFetch(process.env)` where there may be a proxy. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Default: `patient`. */
  readonly patience?: Patience;
  /** Told of every request that goes out, retries included. */
  readonly onCall?: (call: ApiCall) => void;
}

/** What every verb needs: the client and where it points. */
export interface Client {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly graphqlUrl: string;
  readonly patience: Patience;
  /** Whether the token is a person's, not an app's (github.blog, "Behind GitHub's new authentication token formats"). */
  readonly isOfUser: boolean;
}

const userToken = /^(ghp_|gho_|ghu_|github_pat_)/;
const Patient = Octokit.plugin(throttling, retry);
const silent = (): void => undefined;

export function client(options: GithubOptions): Client {
  const { token, owner, repo, apiUrl, graphqlUrl, userAgent, patience = patient, onCall = silent } = options;
  const octokit = new Patient({
    auth: token,
    baseUrl: apiUrl.replace(/\/+$/, ""),
    userAgent,
    request: { fetch: wholeFetch(options.fetch ?? globalThis.fetch, onCall) },
    retry: retryOptions(patience),
    throttle: throttleOptions(patience) as never,
    // Whoever calls decides what is printed.
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  return { octokit, owner, repo, graphqlUrl, patience, isOfUser: userToken.test(token) };
}
