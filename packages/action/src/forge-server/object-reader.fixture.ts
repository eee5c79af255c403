import { spawn } from "node:child_process";
import { gitEnv } from "./git.fixture.ts";

export interface GitObject {
  readonly sha: string;
  readonly type: string;
  readonly size: number;
}

/** Looks objects and refs up through one git that stays, for starting one for each question takes most of the time. */
export interface ObjectReader {
  /** What an expression (`refs/heads/main`, `SHA^{tree}`, `SHA:path`) names. */
  info(expression: string): Promise<GitObject | undefined>;
  contents(sha: string): Promise<Buffer>;
  close(): void;
}

interface Waiting {
  readonly withContents: boolean;
  readonly resolve: (answer: { readonly object: GitObject | undefined; readonly bytes: Buffer }) => void;
}

const nothing: Buffer = Buffer.alloc(0);

/** git-cat-file(1), `--batch-command`: questions in, answers out, in order. */
export function objectReader(directory: string): ObjectReader {
  const args = ["--git-dir", directory, "cat-file", "--batch-command", "-z"];
  const child = spawn("git", args, { env: gitEnv, stdio: ["pipe", "pipe", "ignore"] });
  const waiting: Waiting[] = [];
  let read: Buffer = nothing;
  child.stdout.on("data", (chunk: Buffer) => {
    read = answerAll(Buffer.concat([read, chunk]), waiting);
  });
  const ask = (command: string, expression: string) =>
    new Promise<{ object: GitObject | undefined; bytes: Buffer }>((resolve) => {
      waiting.push({ withContents: command === "contents", resolve });
      child.stdin.write(`${command} ${expression}\0`);
    });
  return {
    info: async (expression) => (await ask("info", expression)).object,
    contents: async (sha) => (await ask("contents", sha)).bytes,
    close: () => void child.kill(),
  };
}

/** Hands out every answer that has arrived whole; what is left of the bytes. */
function answerAll(bytes: Buffer, waiting: Waiting[]): Buffer {
  const end = bytes.indexOf("\n");
  const next = waiting[0];
  if (end < 0 || next === undefined) return bytes;
  const [sha = "", type = "", size = ""] = bytes.subarray(0, end).toString().split(" ");
  // An expression may hold spaces, but then its answer ends with what was wrong.
  const found = /^[0-9a-f]{40} \w+ \d+$/.test(bytes.subarray(0, end).toString());
  const length = found && next.withContents ? Number(size) + 1 : 0;
  if (bytes.length < end + 1 + length) return bytes;
  waiting.shift();
  const object = found ? { sha, type, size: Number(size) } : undefined;
  next.resolve({ object, bytes: Buffer.from(bytes.subarray(end + 1, end + Math.max(1, length))) });
  return answerAll(bytes.subarray(end + 1 + length), waiting);
}
