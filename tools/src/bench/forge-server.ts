import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Of a commit on the base. */
interface Push {
  readonly login: string;
  readonly branch: string;
  readonly message: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** The action's local forge over real git, as far as it is used here. */
export interface Forge {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Every request to its API, in order. */
  readonly calls: readonly string[];
  token(login: string): string;
  push(push: Push): Promise<string>;
  close(): Promise<void>;
}

interface Modules {
  startForgeServer(): Promise<Omit<Forge, "push"> & { addRepository(initial: { name: string }): Promise<object> }>;
  serverStage(server: unknown, hosted: object): Pick<Forge, "push">;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** As deep as its source, so that it finds its fixtures and packages; ignored by git. */
const folder = `${root}packages/action/out/bench/`;
const places = "packages/action/src/forge-server";
const entry = `export { startForgeServer } from "./${places}/forge-server.fixture.ts";
export { serverStage } from "./${places}/server-stage.fixture.ts";`;

/** The server is a fixture of the action's tests, which no build holds: it is bundled from source. */
async function modules(): Promise<Modules> {
  mkdirSync(folder, { recursive: true });
  const options = ["--bundle", "--platform=node", "--format=esm", "--packages=external", "--log-level=error"];
  const outfile = `${folder}forge-server.mjs`;
  const esbuild = `${root}node_modules/.bin/esbuild`;
  execFileSync(esbuild, [...options, `--outfile=${outfile}`], { cwd: root, input: entry });
  try {
    return (await import(pathToFileURL(outfile).href)) as Modules;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Starts the server with one empty repository. @param repository `owner/name` */
export async function startForge(repository: string): Promise<Forge> {
  const { startForgeServer, serverStage } = await modules();
  const server = await startForgeServer();
  const stage = serverStage(server, await server.addRepository({ name: repository }));
  return {
    url: server.url,
    calls: server.calls,
    token: (login) => server.token(login),
    push: (push) => stage.push(push),
    close: () => server.close(),
  };
}
