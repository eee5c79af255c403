import { spawn } from "node:child_process";
import { payload } from "./payload.ts";

/** Calls that come at the same time, as parallel tool calls and several agents make them. */
export interface Parallel {
  readonly command: string;
  readonly args: readonly string[];
  readonly root: string;
  readonly writers: number;
  /** Of each writer, one after the other. */
  readonly calls: number;
  /** Payload of a call, in bytes. */
  readonly bytes: (call: number) => number;
  /** Milliseconds after which the process is killed (SIGKILL); undefined: never. */
  readonly kill?: (call: number) => number | undefined;
}

/** Ids of the calls that ended by themselves, and of those that were killed. */
export interface Ended {
  readonly done: readonly string[];
  readonly killed: readonly string[];
}

/** Runs them all. @throws when a hook ends with anything but 0, or says anything */
export async function inParallel(parallel: Parallel): Promise<Ended> {
  const ended = { done: [] as string[], killed: [] as string[] };
  const writer = async (at: number): Promise<void> => {
    for (let call = 0; call < parallel.calls; call++) {
      const id = `toolu_${at}_${call}_aaaaaaaaaaaaaaa1`;
      const isKilled = await one(parallel, id, call);
      (isKilled ? ended.killed : ended.done).push(id);
    }
  };
  await Promise.all(Array.from({ length: parallel.writers }, (_, at) => writer(at)));
  return ended;
}

/** Returns whether the process was killed. */
function one({ command, args, root, bytes, kill }: Parallel, id: string, call: number): Promise<boolean> {
  // what the machine's certificates cost at each start of Node is not what is looked at
  const { NODE_EXTRA_CA_CERTS: _certificates, ...own } = process.env;
  const env = { ...own, CLAUDE_PROJECT_DIR: root };
  const child = spawn(command, args, { cwd: root, env, stdio: ["pipe", "pipe", "pipe"] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => said.push(part));
  // a process that is killed does not read on
  child.stdin.on("error", () => {});
  child.stdin.end(payload(id, bytes(call)));
  const after = kill?.(call);
  const timer = after === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), after);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (signal !== null) resolve(true);
      else if (code === 0 && said.length === 0) resolve(false);
      else reject(new Error(`${command} ended with ${code}: ${Buffer.concat(said).toString("utf8")}`));
    });
  });
}
