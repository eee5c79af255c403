import { afterAll, expect } from "vitest";
import type { InitialRepository } from "../forge/memory/state.ts";
import type { Stage } from "../forge/stage.ts";
import { type ForgeServer, startForgeServer } from "./forge-server.fixture.ts";
import type { Hosted } from "./hosted.fixture.ts";
import { serverStage } from "./server-stage.fixture.ts";

export interface TestServer {
  readonly server: ForgeServer;
  readonly hosted: Hosted;
  readonly stage: Stage;
}

/** Of one file of tests. */
const servers: ForgeServer[] = [];

afterAll(async () => {
  for (const server of servers) await server.close();
  expect(servers.flatMap(({ violations }) => violations)).toEqual([]);
});

/**
 * A server with one repository, for one test. It ends with the file of tests, which fails where a request or an answer
 * was not as GitHub's published descriptions have it.
 */
export async function testServer(initial: InitialRepository = {}): Promise<TestServer> {
  const server = await startForgeServer();
  servers.push(server);
  const hosted = await server.addRepository(initial);
  return { server, hosted, stage: serverStage(server, hosted) };
}
