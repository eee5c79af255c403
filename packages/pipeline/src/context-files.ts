import { type ChosenTarget, claudeMd, type ContextFile, readAnyway, writeContext } from "@afteraction/context";
import { type Learning, type LedgerEntry, UserError } from "@afteraction/schema";
import { readdir } from "node:fs/promises";
import { join, posix } from "node:path";
import { inside } from "./boundary.ts";
import type { Config } from "./config.ts";
import { noOverlay, type Overlay, overlaid } from "./overlay.ts";
import { textOf } from "./plan.ts";
import { registry } from "./registry.ts";
import { repositoryFacts } from "./repository-facts.ts";

interface Where {
  readonly root: string;
  readonly overlay?: Overlay;
}

interface Told {
  readonly learnings: readonly Learning[];
  /** The ledger after the run. */
  readonly entries: readonly LedgerEntry[];
}

/** Least confidence of what is written for agents. */
export const contextConfidence = ({ context, confidence }: Config): number => context?.confidence ?? confidence;

/**
 * Every file for agents, as it should be. Reads the repository; writes nothing.
 *
 * @throws UserError when a file leads out of the repository, is damaged or is somebody else's
 */
export async function contextFiles(config: Config, told: Told, where: Where): Promise<readonly ContextFile[]> {
  const chosen = chosenTargets(config);
  await refuseDoubles(chosen, where.root);
  const accepted = new Set(told.entries.filter(isAccepted).map(({ id }) => id));
  return writeContext(chosen, {
    learnings: told.learnings,
    situation: { accepted, ...repositoryFacts(where.root) },
    texts: await textsOf(chosen, where),
  });
}

/** A person said yes to this one by name; that a pull request was merged is not enough for a skill. */
const isAccepted = ({ status, judged }: LedgerEntry): boolean => status === "active" && judged !== undefined;

/** The config's targets; without them, the block in CLAUDE.md. */
function chosenTargets(config: Config): readonly ChosenTarget[] {
  const asked = config.context?.targets ?? [{ id: claudeMd.id }];
  return asked.map(({ id, path, budget }) => {
    const target = registry.targets.find((candidate) => candidate.id === id);
    if (target === undefined) throw new Error(`the config was validated, but there is no target ${id}`);
    const options = { ...(budget === undefined ? {} : { budget }), confidence: contextConfidence(config) };
    return { target, options: { ...options, path: posix.normalize(target.path(path === undefined ? {} : { path })) } };
  });
}

/** Two targets in one file (a link from AGENTS.md to CLAUDE.md) would take turns in writing it. */
async function refuseDoubles(chosen: readonly ChosenTarget[], root: string): Promise<void> {
  const owners = new Map<string, string>();
  for (const { target, options } of chosen) {
    const path = target.path(options);
    const file = await inside(join(root, path), [root], path);
    const owner = owners.get(file);
    if (owner !== undefined)
      throw new UserError({
        code: "context-same-file",
        message: `the context targets ${owner} and ${target.id} reach the same file, ${path}`,
        hint: 'Nothing was written. Expected a file for each: name one of them under "context" in the config.',
      });
    owners.set(file, target.id);
  }
}

/** Texts of all files that targets may write or have written, and of those that agents read anyway. */
async function textsOf(chosen: readonly ChosenTarget[], { root, overlay = noOverlay }: Where) {
  const texts = new Map<string, string>();
  const read = async (path: string): Promise<void> => {
    const other = overlaid(overlay, path);
    const text = other === undefined ? await textOf(await inside(join(root, path), [root], path), path) : other.text;
    if (text !== undefined) texts.set(path, text);
  };
  for (const each of chosen) for (const path of await pathsOf(each, root, overlay)) await read(path);
  for (const { target } of chosen)
    for (const path of readAnyway[target.audience]) {
      // what is only read must not stop a run that does not write it
      if (!texts.has(path)) await read(path).catch(passOver);
    }
  return texts;
}

function passOver(error: unknown): void {
  if (!(error instanceof UserError)) throw error;
}

/** The file of a block, or every file of a folder that may be the target's own. */
async function pathsOf({ target, options }: ChosenTarget, root: string, overlay: Overlay): Promise<readonly string[]> {
  const path = target.path(options);
  if (target.mayOwn === undefined) return [path];
  await inside(join(root, path), [root], path);
  const names = await readdir(join(root, path)).catch((): string[] => []);
  const found = names.flatMap((name) => [`${path}/${name}`, `${path}/${name}/SKILL.md`]);
  return [...new Set([...found, ...overlay.keys()])]
    .filter((each) => target.mayOwn?.(each, options) === true)
    .toSorted();
}
