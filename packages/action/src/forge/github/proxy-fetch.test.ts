import { describe, expect, it } from "vitest";
import { proxy } from "../../forge-server/proxy.fixture.ts";
import { hurried } from "../../forge-server/server-stage.fixture.ts";
import { testServer } from "../../forge-server/test-server.fixture.ts";
import { githubForge } from "./github-forge.ts";
import { proxyFetch } from "./proxy-fetch.ts";

async function forgeThrough(env: Record<string, string>) {
  const { server } = await testServer();
  const address = { apiUrl: `${server.url}/api/v3`, graphqlUrl: `${server.url}/api/graphql`, userAgent: "test" };
  const about = { token: server.token("human"), owner: "octo", repo: "repo", patience: hurried };
  const forge = githubForge({ ...about, ...address, fetch: proxyFetch(env) });
  return { forge, host: server.url.replace("http://", "") };
}

describe("proxyFetch", () => {
  it("is nothing where no proxy is named", () => {
    expect(proxyFetch({})).toBeUndefined();
    expect(proxyFetch({ HTTPS_PROXY: "", NO_PROXY: "*" })).toBeUndefined();
  });

  it("takes the way that HTTP_PROXY names, for questions and for changes", async () => {
    const { url, tunnels } = await proxy();
    const { forge, host } = await forgeThrough({ HTTP_PROXY: url });
    await forge.createBranch("x", (await forge.head("main"))!);
    expect(await forge.readFiles("x", ["README.md"])).toHaveProperty("size", 1);
    expect(new Set(tunnels)).toEqual(new Set([host]));
  });

  it("goes past the proxy where NO_PROXY says so", async () => {
    const { url, tunnels } = await proxy();
    const { forge } = await forgeThrough({ http_proxy: url, no_proxy: "localhost,127.0.0.1" });
    expect(await forge.head("main")).toBeDefined();
    expect(tunnels).toEqual([]);
  });

  it("cannot reach anything through a proxy that is not there", async () => {
    const { forge } = await forgeThrough({ HTTP_PROXY: "http://127.0.0.1:9" });
    await expect(forge.head("main")).rejects.toMatchObject({ trouble: "unreachable" });
  });
});
