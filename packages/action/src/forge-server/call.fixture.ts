import type { Hosted } from "./hosted.fixture.ts";

/** One request to the REST interface, after its token was known and its route found. */
export interface Call {
  readonly hosted: Hosted;
  readonly login: string;
  /** Address of the REST interface. */
  readonly api: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  // Checked against GitHub's description before any handler sees it.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
  readonly accept: string;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (call: Call) => Promise<Reply>;

/** Handlers by method and path template, as GitHub's description writes them. */
export type Routes = Readonly<Record<string, Handler>>;

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });

/** One page of a list, with the links that lead on. */
export function page({ query, api, params }: Call, path: string, all: readonly unknown[]): Reply {
  const size = Math.min(Number(query.get("per_page") ?? 30), 100);
  const number = Number(query.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, rel: string): string => {
    const next = new URLSearchParams(query);
    next.set("per_page", String(size));
    next.set("page", String(to));
    return `<${api}/repos/${params["owner"]}/${params["repo"]}${path}?${next}>; rel="${rel}"`;
  };
  const links = number < last ? [link(number + 1, "next"), link(last, "last")] : [];
  const headers = links.length > 0 ? { link: links.join(", ") } : {};
  return { status: 200, body: all.slice((number - 1) * size, number * size), headers };
}
