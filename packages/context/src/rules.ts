import { isLine } from "./block-target.ts";
import type { ContextOptions, ContextTarget } from "./context-target.ts";
import { lineOf } from "./line.ts";
import { ownFile, updateOwnFile } from "./own-file.ts";
import { scopeOf } from "./scope.ts";

const folder = ({ path = ".claude/rules" }: ContextOptions = {}): string => path.replace(/\/+$/, "");

/** Rules that Claude Code reads together with files of a kind or folder: one generated file for each. */
export const rules: ContextTarget = {
  id: "rules",
  docs: {
    title: "Path-scoped rules in .claude/rules",
    reader: "Claude Code, when it reads files of the kind or folder that the learning is about",
  },
  audience: "claude-code",
  reach: "files",
  budget: 2048,
  path: folder,
  place(learning, situation, options) {
    const scope = isLine(learning) ? scopeOf(learning, situation) : undefined;
    if (scope === undefined) return undefined;
    return { path: `${folder(options)}/afteraction-${scope.slug}.md`, glob: scope.glob };
  },
  body: (learnings, { glob = "" }) =>
    ownFile(["paths:", `  - ${JSON.stringify(glob)}`], ["## Measured in the tool logs", "", ...learnings.map(lineOf)]),
  write(previous, learnings, place) {
    return learnings.length === 0 ? undefined : updateOwnFile(previous, rules.body(learnings, place), place.path);
  },
  mayOwn: (path, options) =>
    path.startsWith(`${folder(options)}/afteraction-`) &&
    /^afteraction-[a-z0-9-]+\.md$/.test(path.slice(folder(options).length + 1)),
};
