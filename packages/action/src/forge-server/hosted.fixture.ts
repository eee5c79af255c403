import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { emptyState, type InitialRepository } from "../forge/memory/state.ts";
import type { Settings } from "../forge/stage.ts";
import { importCommit } from "./import-commit.fixture.ts";
import { type ObjectReader, objectReader } from "./object-reader.fixture.ts";

/** A pull request as the server remembers it; all that git knows is asked of git. */
export interface Pull {
  readonly number: number;
  readonly author: string;
  readonly draft: boolean;
  readonly branch: string;
  readonly base: string;
  readonly createdAt: string;
  title: string;
  body: string | null;
  state: "open" | "closed";
  closedAt: string | null;
  mergedAt: string | null;
  /** Of its branch, when it was last looked at. */
  headSha: string;
  /** Of its base, then. */
  baseSha: string;
  labels: readonly string[];
  reviewers: readonly string[];
}

export interface Said {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  readonly createdAt: string;
  body: string;
  reactions: readonly { readonly id: number; readonly login: string; readonly content: string }[];
}

/** A repository on the server. */
export interface Hosted {
  readonly owner: string;
  readonly name: string;
  readonly directory: string;
  readonly reader: ObjectReader;
  readonly defaultBranch: string;
  readonly bot: string;
  readonly people: ReadonlyMap<string, "write" | "read">;
  readonly pulls: Map<number, Pull>;
  readonly comments: Map<number, Said>;
  readonly labels: Set<string>;
  /** Commits that GitHub would have signed. */
  readonly verified: Set<string>;
  settings: Settings;
  seconds: number;
  lastId: number;
}

/** The next second, as ISO 8601. */
export function tick(hosted: Hosted): string {
  hosted.seconds += 1;
  return new Date(hosted.seconds * 1000).toISOString().replace(".000", "");
}

export function nextId(hosted: Hosted): number {
  hosted.lastId += 1;
  return hosted.lastId;
}

/** A bare repository with one commit. */
export async function host(root: string, initial: InitialRepository): Promise<Hosted> {
  const { name: full, bot, defaultBranch, people, settings, seconds } = emptyState(initial);
  const [owner = "", name = ""] = full.split("/");
  const directory = join(root, owner, `${name}.git`);
  await emptyRepository(directory, defaultBranch);
  const state = { pulls: new Map(), comments: new Map(), labels: new Set<string>(), verified: new Set<string>() };
  const about = { owner, name, directory, defaultBranch, bot, people };
  const hosted = { ...about, ...state, reader: objectReader(directory), settings, seconds, lastId: 0 };
  const files = Object.entries(initial.files ?? { "README.md": "# Repository\n" });
  await importCommit(hosted, {
    ref: `refs/heads/${defaultBranch}`,
    login: "human",
    message: "Begin",
    files: files.map(([path, text]) => ({ path, content: Buffer.from(text) })),
  });
  return hosted;
}

/** All that makes a folder a bare repository (gitrepository-layout(5)). */
async function emptyRepository(directory: string, branch: string): Promise<void> {
  await mkdir(join(directory, "objects"), { recursive: true });
  await mkdir(join(directory, "refs"));
  await writeFile(join(directory, "HEAD"), `ref: refs/heads/${branch}\n`);
  await writeFile(join(directory, "config"), "[core]\n\tbare = true\n[http]\n\treceivepack = true\n");
}
