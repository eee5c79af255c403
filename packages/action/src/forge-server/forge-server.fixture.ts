import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InitialRepository } from "../forge/memory/state.ts";
import { refusedWrite } from "./access.fixture.ts";
import { due, type Fault, type Switch } from "./faults.fixture.ts";
import { answerGraphql, type Asked } from "./graphql.fixture.ts";
import { type Hosted, host } from "./hosted.fixture.ts";
import { serveGit } from "./http-backend.fixture.ts";
import { settle } from "./pulls.fixture.ts";
import { answerRest, type RestRequest } from "./rest.fixture.ts";
import type { Reply } from "./call.fixture.ts";
import { send } from "./send.fixture.ts";

/** A GitHub Enterprise Server in small, over real bare git repositories. */
export interface ForgeServer {
  /** `http://127.0.0.1:PORT`; REST below `/api/v3`, GraphQL at `/api/graphql`, git at `/OWNER/NAME.git`. */
  readonly url: string;
  /** Every request to REST (`METHOD PATH-TEMPLATE`) and GraphQL (`graphql`), in order. */
  readonly calls: string[];
  /** What was not as GitHub's published descriptions have it, on either side. Always to be empty. */
  readonly violations: string[];
  addRepository(initial: InitialRepository): Promise<Hosted>;
  /** A token for a login; the same for the same login. */
  token(login: string): string;
  /** The next requests of a kind (`METHOD PATH-TEMPLATE`, or `graphql`) fail like this. */
  fail(on: string, fault: Fault, times?: number): void;
  close(): Promise<void>;
}

interface World {
  readonly root: string;
  readonly repositories: Map<string, Hosted>;
  /** Login by token. */
  readonly tokens: Map<string, string>;
  readonly switches: Switch[];
  readonly calls: string[];
  readonly violations: string[];
}

/** Starts a server in a temporary folder of its own. */
export async function startForgeServer(): Promise<ForgeServer> {
  const root = await mkdtemp(join(tmpdir(), "forge-"));
  const world = { root, repositories: new Map(), tokens: new Map(), switches: [], calls: [], violations: [] } as World;
  const server = createServer((request, response) => void serve(world, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { calls, violations, switches } = world;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    violations,
    addRepository: (initial) => addRepository(world, initial),
    token: (login) => tokenOf(world, login),
    fail: (on, fault, times = 1) => void switches.push({ on, fault, times }),
    close: () => close(server, world),
  };
}

async function addRepository({ root, repositories }: World, initial: InitialRepository): Promise<Hosted> {
  const hosted = await host(root, initial);
  repositories.set(`${hosted.owner}/${hosted.name}`, hosted);
  return hosted;
}

function tokenOf({ tokens }: World, login: string): string {
  const kind = login.endsWith("[bot]") ? "ghs" : "ghp";
  const token = `${kind}_${Buffer.from(login).toString("hex")}`;
  tokens.set(token, login);
  return token;
}

async function close(server: Server, { root, repositories }: World): Promise<void> {
  for (const { reader } of repositories.values()) reader.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(root, { recursive: true, force: true });
}

async function serve(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const path = (request.url ?? "/").split("?")[0]!;
    const login = loginOf(world, request.headers.authorization);
    if (!path.startsWith("/api/")) return await git(world, login, request, response);
    const asked = await restRequest(world, request, login);
    if (path === "/api/graphql") return await graphql(world, asked, response);
    await rest(world, asked, response);
  } catch (error) {
    // A bug of the server's own: it must not pass for one of GitHub's refusals.
    world.violations.push(String(error instanceof Error ? error.stack : error));
    response.destroy();
  }
}

/** `token X`, `Bearer X`, or Basic with the token as its password. */
function loginOf({ tokens }: World, authorization = ""): string | undefined {
  const [scheme = "", value = ""] = authorization.split(" ");
  const basic = scheme.toLowerCase() === "basic" ? Buffer.from(value, "base64").toString().split(":")[1] : value;
  return tokens.get(basic ?? "");
}

async function git(
  world: World,
  login: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await serveGit(world.root, login, request, response);
  if (request.method === "POST") for (const hosted of world.repositories.values()) await settle(hosted);
}

async function restRequest(world: World, request: IncomingMessage, login: string | undefined): Promise<RestRequest> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  const origin = `http://${request.headers.host}`;
  return {
    method: request.method ?? "GET",
    url: new URL(request.url ?? "/", origin),
    api: `${origin}/api/v3`,
    accept: request.headers.accept ?? "",
    body: text === "" ? undefined : JSON.parse(text),
    login,
    find: (name) => world.repositories.get(name),
  };
}

async function graphql(world: World, asked: RestRequest, response: ServerResponse): Promise<void> {
  world.calls.push("graphql");
  const { login, body, find } = asked;
  const answer = async (): Promise<Reply> => {
    if (login === undefined) return { status: 401, body: { message: "Bad credentials" } };
    const refuseWrite = (hosted: Hosted): string | undefined => refusedWrite(hosted, login, "graphql");
    const { body: answered, invalid } = await answerGraphql(body as Asked, { find, login, refuseWrite });
    world.violations.push(...invalid);
    return { status: 200, body: answered };
  };
  await send(response, answer, due(world.switches, "graphql"));
}

async function rest(world: World, asked: RestRequest, response: ServerResponse): Promise<void> {
  const { route, answer } = answerRest(asked, world.violations);
  world.calls.push(route);
  await send(response, answer, due(world.switches, route));
}
