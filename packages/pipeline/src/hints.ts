import { join } from "node:path";
import { type HookCall, hookCall } from "./hints-call.ts";
import { contextTexts } from "./hints-context.ts";
import { isFirst, isTold, localFolder, logHintError, logShown } from "./hints-local.ts";
import { hintsAbout, perhapsAbout } from "./hints-match.ts";
import { checkoutOf, hintPlace, textOf } from "./hints-place.ts";
import { fitting, hintsText, unsaid } from "./hints-say.ts";
import {
  contextBytes,
  type HintIndex,
  mostFailureHints,
  mostSessionHints,
  parseHintIndex,
  type SessionHint,
} from "./hints-shape.ts";

/** What a hook's process was given. */
export interface HintQuestion {
  /** The hook's input; undefined when it was too large to read. */
  readonly text: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * What a hook answers: its JSON with `additionalContext`, or nothing. It never throws, as a hook must not stand in an
 * agent's way; what is wrong becomes one line in `.afteraction/log/errors.log`.
 */
export async function hintFor({ text, env, cwd, now }: HintQuestion): Promise<string> {
  if (env["AFTERACTION_HINTS"] === "off") return "";
  const at = new Date(now).toISOString();
  let root: string | undefined;
  try {
    root = checkoutOf(nonEmpty(env["CLAUDE_PROJECT_DIR"]) ?? cwd);
    const call = text === undefined ? "too-large" : hookCall(text);
    if (typeof call !== "string") return await answer(call, { root, cwd, now, at });
    if (call !== "other-event") logHintError(root, at, call);
  } catch (error) {
    report(root, at, error);
  }
  return "";
}

const nonEmpty = (text: string | undefined): string | undefined => (text === "" ? undefined : text);

function report(root: string | undefined, at: string, error: unknown): void {
  const { code } = error as { code?: unknown };
  try {
    if (root !== undefined)
      logHintError(root, at, typeof code === "string" && /^[A-Za-z_-]{1,40}$/.test(code) ? code : "failed");
  } catch {
    // the log cannot be written either: a hook stays silent
  }
}

interface Scene {
  readonly root: string;
  readonly cwd: string;
  readonly now: number;
  readonly at: string;
}

async function answer(call: HookCall, scene: Scene): Promise<string> {
  // what a forked session was told is in the history that it copies
  if (call.record["source"] === "fork") return "";
  const index = await currentIndex(scene);
  const hints = index === undefined ? [] : await candidates(call, index, scene.root);
  const news = hints.filter(({ id }) => isFirst(scene.root, contextOf(call), id));
  if (news.length === 0) return "";
  const { session, lane, event, call: failed } = call;
  const about = { at: scene.at, session, ...(lane && { lane }), event, ...(failed && { call: failed }) };
  logShown(
    scene.root,
    news.map(({ id }) => ({ ...about, learning: id })),
    scene.at.slice(0, 10),
  );
  return JSON.stringify({ hookSpecificOutput: { hookEventName: event, additionalContext: hintsText(news) } });
}

/** A sub-agent sees nothing of what the session that started it was told. */
const contextOf = ({ session, lane = "" }: HookCall): string => `${session} ${lane}`;

async function candidates(call: HookCall, index: HintIndex, root: string): Promise<readonly SessionHint[]> {
  if (call.event === "SessionStart") {
    const hints = index.session.length === 0 ? [] : unsaid(index.session, contextTexts(index, root));
    return fitting(hints, mostSessionHints, contextBytes.session);
  }
  const perhaps = perhapsAbout(call.text, index.failures);
  if (perhaps.every(({ id }) => isTold(root, contextOf(call), id))) return [];
  // loaded only now: the taxonomy takes longer to load than all else
  const { hookEvent } = await import("./hints-event.ts");
  const event = hookEvent(call.record);
  return event === undefined ? [] : fitting(hintsAbout(event, perhaps), mostFailureHints, contextBytes.failure);
}

/** The index, made anew when the ledger, the config or the commit has changed; undefined where there is no ledger. */
export async function currentIndex({
  root,
  cwd,
  now,
}: Pick<Scene, "root" | "cwd" | "now">): Promise<HintIndex | undefined> {
  const place = hintPlace(root, cwd);
  if (place === undefined) return undefined;
  const index = parseHintIndex(textOf(join(root, localFolder, "hints.json")) ?? "");
  if (index?.fingerprint === place.fingerprint) return index;
  // loaded only now: it holds the ledger's schema and every claim's words
  const { buildHintIndex } = await import("./hints-build.ts");
  return buildHintIndex(place, now);
}
