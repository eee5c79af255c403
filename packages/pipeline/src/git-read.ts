import { spawn } from "node:child_process";

/** Git could not do what was asked; `code` tells it from a mistake in our code. */
export class GitFailure extends Error {
  override readonly name = "GitFailure";
  /** `ENOENT` when there is no git. */
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** No network (a partial clone would fetch what it lacks), no questions, no replaced objects. */
const environment = { GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0", GIT_NO_REPLACE_OBJECTS: "1", LC_ALL: "C" };

const longestComplaint = 2000;

/**
 * What a git plumbing command writes, piece by piece. No shell, and nothing of a repository runs.
 *
 * @throws GitFailure at the end, when git failed or is not there
 */
export async function* gitBytes(repository: string, args: readonly string[]): AsyncGenerator<Buffer> {
  const git = spawn("git", ["-C", repository, "--no-pager", ...args], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  git.stderr.on("data", (piece: Buffer) => {
    if (complaint.length < longestComplaint) complaint += piece.toString("utf8");
  });
  const ended = new Promise<GitFailure | undefined>((resolve) => {
    git.once("error", (error: NodeJS.ErrnoException) => resolve(new GitFailure("cannot run git", error.code ?? "")));
    git.once("close", (code) => resolve(code === 0 ? undefined : new GitFailure(complaint, "GIT_FAILED")));
  });
  try {
    yield* git.stdout as AsyncIterable<Buffer>;
    const failure = await ended;
    if (failure !== undefined) throw failure;
  } finally {
    git.kill();
  }
}

/** All that a git plumbing command writes, as text. */
export async function gitText(repository: string, args: readonly string[]): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of gitBytes(repository, args)) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}
