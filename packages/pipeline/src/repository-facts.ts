import type { Situation } from "@afteraction/context";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";

/** What can be looked up in a repository about the names that learnings hold. */
export function repositoryFacts(root: string): Pick<Situation, "isThere" | "isScript"> {
  let scripts: ReadonlySet<string> | undefined;
  return {
    isThere: (path) => isThere(root, path),
    isScript(name) {
      scripts ??= scriptsOf(root);
      return scripts.size === 0 ? undefined : scripts.has(name);
    },
  };
}

/** Undefined for a path that would leave the repository: such a name is not looked up. */
function isThere(root: string, path: string): boolean | undefined {
  if (path.split(/[\\/]/).includes("..") || path.includes("\0")) return undefined;
  return statSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
}

/** Scripts of every package.json down to the third folder: no repository keeps its packages deeper by custom. */
function scriptsOf(root: string): ReadonlySet<string> {
  const files = globSync(["package.json", "*/package.json", "*/*/package.json"], {
    cwd: root,
    ignore: ["**/node_modules/**"],
    absolute: true,
  });
  return new Set(files.flatMap(scriptsIn));
}

function scriptsIn(file: string): string[] {
  try {
    const { scripts } = JSON.parse(readFileSync(file, "utf8")) as { scripts?: object };
    return Object.keys(scripts ?? {});
  } catch {
    // a manifest that cannot be read says nothing about scripts
    return [];
  }
}
