import { execFile } from "node:child_process";

export interface GitInput {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Nothing of the machine's own settings. */
export const gitEnv: Readonly<Record<string, string>> = {
  PATH: process.env["PATH"] ?? "",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};

/** What git said on its way out. */
export class GitFailure extends Error {
  override readonly name = "GitFailure";
}

/** Runs git; answers with its bytes. */
export function gitBytes(args: readonly string[], { input, env, cwd }: GitInput = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...gitEnv, ...env }, encoding: "buffer", maxBuffer: 1 << 28 } as const;
    const child = execFile("git", args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new GitFailure(`git ${args.join(" ")}: ${stderr.toString()}${stdout.toString()}`));
    });
    child.stdin?.end(input);
  });
}

/** Runs git in a bare repository; answers with its text, without the last line break. */
export async function git(directory: string, args: readonly string[], input: GitInput = {}): Promise<string> {
  return (await gitBytes(["--git-dir", directory, ...args], input)).toString().replace(/\n$/, "");
}

/** The same, or undefined where git fails. */
export async function gitOr(directory: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return await git(directory, args);
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

const known = new Map<string, Promise<string | undefined>>();

/** The same for a question about commits by their names, whose answer never changes: asked once. */
export function gitOnce(directory: string, args: readonly string[]): Promise<string | undefined> {
  const key = [directory, ...args].join("\0");
  const answer = known.get(key) ?? gitOr(directory, args);
  known.set(key, answer);
  return answer;
}
