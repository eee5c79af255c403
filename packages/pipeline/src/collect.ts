import { collectCall, type Loss } from "@afteraction/ingest";
import { join } from "node:path";
import { appendDay, noteError } from "./collect-append.ts";
import { collectRoot, spareFolders } from "./collect-place.ts";
import { drainSpool, type Spooled } from "./collect-spool.ts";
import { localPath } from "./hints-local.ts";

/** What a hook's process was given. */
export interface RecordQuestion {
  /** Its standard input; undefined when it was too large to read. */
  readonly text: string | undefined;
  /** The agent and the event, as the hook's command names them; else the input tells. */
  readonly agent?: string | undefined;
  readonly event?: string | undefined;
  /** Take in what the shell entry kept, too; done at the end of a session in any case. */
  readonly drain?: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Where a hook's records go. */
interface Scene extends Pick<RecordQuestion, "env" | "now"> {
  readonly root: string;
}

/**
 * Keeps one hook's input in the day's log. It never throws, as a hook must not stand in an agent's way; what could not
 * be kept is counted: as a line in that log where it can be written, and in a list of errors.
 */
export function recordHook({ text, agent, event, drain = false, env, cwd, now }: RecordQuestion): void {
  if (env["AFTERACTION_RECORD"] === "off") return;
  const scene: Scene = { root: collectRoot(env, cwd), env, now };
  const isEnd = text === undefined ? lose(scene, "too-large") : keep(scene, { text, agent, event, now }, drain);
  if (!drain && !isEnd) return;
  try {
    drainSpool(scene.root, now, {
      take: (spooled) => void keep(scene, spooled),
      lose: (reason) => void lose(scene, reason),
    });
  } catch (error) {
    lose(scene, reasonOf(error));
  }
}

/** Returns whether a session or a sub-agent ended. */
function keep(scene: Scene, { text, agent, event, now }: Spooled, mayBeEmpty = false): boolean {
  // nobody's hook: a person, or a snapshot, wants what waits
  if (mayBeEmpty && text === "") return false;
  const record = collectCall({ text, agent, event, now });
  if (record === "other-event") return false;
  if (typeof record === "string") return lose(scene, record);
  try {
    appendDay(scene.root, JSON.stringify(record), record.at);
  } catch (error) {
    return lose(scene, reasonOf(error));
  }
  return record.moment === "ended" || record.moment === "stopped";
}

const reasonOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  return typeof code === "string" && /^[A-Za-z_-]{1,40}$/.test(code) ? code : "failed";
};

/** A day that is full is not made fuller; of a log that cannot be written, one of the lists may be. */
function lose({ root, env, now }: Scene, reason: string): false {
  const at = new Date(now).toISOString();
  const loss: Loss = { afteraction: "lost", version: 1, at, reason };
  if (reason !== "day-full") attempt(() => appendDay(root, JSON.stringify(loss), at));
  const places = [() => localPath(root, "log"), ...spareFolders(env).map((folder) => () => folder)];
  places.some((place) => attempt(() => noteError(place(), at, reason)));
  return false;
}

function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    // the next place may do
    return false;
  }
}

/** Lists of errors, wherever they may be. */
export const errorLists = (root: string, env: RecordQuestion["env"]): readonly string[] =>
  [join(root, ".afteraction", "log"), ...spareFolders(env)].map((folder) => join(folder, "errors.log"));
