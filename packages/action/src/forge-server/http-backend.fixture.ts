import { spawn } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gitEnv } from "./git.fixture.ts";

/** Clone, fetch and push: hands a request to git's own CGI program (git-http-backend(1)). */
export async function serveGit(
  root: string,
  login: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const isPush = pathname.endsWith("/git-receive-pack") || searchParams.get("service") === "git-receive-pack";
  if (isPush && login === undefined) {
    response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end();
    return;
  }
  const child = spawn("git", ["http-backend"], { env: cgiEnv(root, login, request, pathname, searchParams) });
  request.pipe(child.stdin);
  const output: Buffer[] = [];
  for await (const chunk of child.stdout) output.push(chunk as Buffer);
  answerWith(Buffer.concat(output), response);
}

function cgiEnv(
  root: string,
  login: string | undefined,
  { method = "GET", headers }: IncomingMessage,
  pathname: string,
  searchParams: URLSearchParams,
): Record<string, string> {
  return {
    ...gitEnv,
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: "1",
    PATH_INFO: pathname,
    QUERY_STRING: searchParams.toString(),
    REQUEST_METHOD: method,
    CONTENT_TYPE: headers["content-type"] ?? "",
    REMOTE_USER: login ?? "",
    HTTP_CONTENT_ENCODING: headers["content-encoding"] ?? "",
    HTTP_GIT_PROTOCOL: String(headers["git-protocol"] ?? ""),
  };
}

/** A CGI answer: headers, a blank line, the body; the status is a header too. */
function answerWith(output: Buffer, response: ServerResponse): void {
  const end = output.indexOf("\r\n\r\n");
  const lines = output.subarray(0, end).toString().split("\r\n");
  const headers = new Map(lines.map((line) => line.split(/: */, 2) as [string, string]));
  const status = Number.parseInt(headers.get("Status") ?? "200", 10);
  headers.delete("Status");
  response.writeHead(status, Object.fromEntries(headers)).end(output.subarray(end + 4));
}
