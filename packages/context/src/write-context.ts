import { byWorth, type ContextRow, type Learning } from "@afteraction/schema";
import { sizeOf } from "./block-text.ts";
import type { Audience } from "./context-target.ts";
import { type ChosenTarget, type Draft, draftsOf } from "./draft.ts";
import { type Objections, objectionsTo } from "./objections.ts";
import { isOwn } from "./own-file.ts";
import { outside } from "./outside.ts";
import { passagesOf } from "./passages.ts";
import { isSaid } from "./repetition.ts";
import { type Evicted, select } from "./select.ts";
import type { Situation } from "./situation.ts";

/** What is known when context is written. */
export interface Known {
  readonly learnings: readonly Learning[];
  readonly situation: Situation;
  /** Texts by path from the repository's root: every file that a target may write or have written, and `readAnyway`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** One file after the run. */
export interface ContextFile {
  readonly path: string;
  /** Undefined: no file. */
  readonly text: string | undefined;
  /** For the report; absent for a file of an earlier run that goes. */
  readonly row?: ContextRow;
}

/** Files that an audience reads whatever the targets: what stands there need not be said again. */
export const readAnyway: Readonly<Record<Audience, readonly string[]>> = {
  "claude-code": ["CLAUDE.md", ".claude/CLAUDE.md"],
  "other-agents": ["AGENTS.md"],
};

/** What people wrote where the audience reads: outside of our blocks, and never our own files. */
function saidBy(draft: Draft, texts: ReadonlyMap<string, string>): string[][] {
  const paths = new Set([...readAnyway[draft.target.audience], draft.place.path]);
  const there = [...paths].map((path) => texts.get(path) ?? "");
  return there.flatMap((text) => (isOwn(text) ? [] : passagesOf(outside(text))));
}

/** The learnings of a file that may stand there, and the others with the reason. */
function judged(draft: Draft, { texts }: Known, objections: Objections) {
  const passages = saidBy(draft, texts);
  const standing: Learning[] = [];
  const evicted: Evicted[] = [];
  for (const learning of draft.learnings) {
    const reason = objections.get(learning) ?? (isSaid(learning, passages) ? "the file says it already" : undefined);
    if (reason === undefined) standing.push(learning);
    else evicted.push({ learning, reason });
  }
  return { standing, evicted };
}

function written(draft: Draft, known: Known, objections: Objections): ContextFile {
  const { target, options, place } = draft;
  const budget = options.budget ?? target.budget;
  const { standing, evicted } = judged(draft, known, objections);
  const selection = select(standing, (chosen) => target.body(chosen, place), budget);
  const { chosen } = selection;
  const left = [...evicted, ...selection.evicted].toSorted((a, b) => byWorth(a.learning, b.learning));
  const row: ContextRow = {
    target: target.id,
    path: place.path,
    bytes: chosen.length === 0 ? 0 : sizeOf(target.body(chosen, place)),
    budget,
    lines: chosen.length,
    evicted: left.map(({ learning: { id, pattern }, reason }) => ({ id, pattern, reason })),
  };
  return { path: place.path, text: textOf(draft, known.texts.get(place.path), chosen), row };
}

/** A file of the same name that a person wrote is no business of ours as long as there is nothing to write. */
function textOf(
  { target, place }: Draft,
  previous: string | undefined,
  chosen: readonly Learning[],
): string | undefined {
  const isForeign = target.mayOwn !== undefined && previous !== undefined && !isOwn(previous);
  return isForeign && chosen.length === 0 ? previous : target.write(previous, chosen, place);
}

/** Files of earlier runs in which nothing stands any more. */
function stale(chosen: readonly ChosenTarget[], files: readonly ContextFile[], { texts }: Known): ContextFile[] {
  const current = new Set(files.map(({ path }) => path));
  return [...texts]
    .filter(([path, text]) => !current.has(path) && isOwn(text))
    .filter(([path]) => chosen.some(({ target, options }) => target.mayOwn?.(path, options)))
    .map(([path]) => ({ path, text: undefined }));
}

function filesOf(chosen: readonly ChosenTarget[], known: Known): ContextFile[] {
  const drafts = draftsOf(chosen, known.learnings, known.situation);
  const candidates = [...new Set(drafts.flatMap(({ learnings }) => learnings))];
  const objections = objectionsTo(candidates, known.situation);
  return drafts.map((draft) => written(draft, known, objections));
}

/**
 * Every file that the targets want, and those of earlier runs that go, in order of path. Pure: the same learnings, in
 * any order, and the same texts give the same bytes; what was written before changes nothing.
 *
 * A learning stands once per audience, in the narrowest target that takes it. It is left out, with the reason, when
 * its names or its line must not be read by agents, when its evidence is too thin or out of date, when it contradicts
 * a more confident one, when people say it already in a file that is read there, or when the budget is full.
 *
 * @throws UserError `context-markers`, `context-not-ours`
 */
export function writeContext(chosen: readonly ChosenTarget[], known: Known): readonly ContextFile[] {
  const audiences = [...new Set(chosen.map(({ target }) => target.audience))];
  const files = audiences.flatMap((audience) =>
    filesOf(
      chosen.filter(({ target }) => target.audience === audience),
      known,
    ),
  );
  return [...files, ...stale(chosen, files, known)].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
