import { EnvHttpProxyAgent, fetch } from "undici";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * A `fetch` that goes through the proxies which HTTP_PROXY, HTTPS_PROXY and NO_PROXY name (lower case first, as
 * curl has it); undefined: no proxy is named. Node's own `fetch` takes no notice of them before Node 24.
 */
export function proxyFetch(env: Env): typeof globalThis.fetch | undefined {
  const named = (name: string): string => env[name.toLowerCase()] ?? env[name] ?? "";
  const [httpProxy, httpsProxy, noProxy] = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].map(named);
  if (!httpProxy && !httpsProxy) return undefined;
  // The agent reads the process's own environment for whatever is missing here.
  const dispatcher = new EnvHttpProxyAgent({ httpProxy: httpProxy!, httpsProxy: httpsProxy!, noProxy: noProxy! });
  // Undici's types and Node's describe the same interface, each in its own words.
  const through = (input: never, init: object | undefined) => fetch(input, { ...init, dispatcher });
  return through as unknown as typeof globalThis.fetch;
}
