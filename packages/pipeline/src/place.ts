import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { type LoadedConfig, loadConfig } from "./load-config.ts";
import { registry } from "./registry.ts";

/** Where a command was called, and what it was told about places. */
export interface Place {
  /** Absolute path of the repository. */
  readonly root: string;
  /** Absolute path of the working folder. */
  readonly cwd: string;
  readonly config?: string | undefined;
  readonly out?: string | undefined;
}

/** The places of a run, and the config that they follow from. */
export interface Places {
  readonly loaded: LoadedConfig;
  /** Absolute path of the folder for ledger and reports. */
  readonly out: string;
  /** The same as it is shown: relative to the root where it lies inside, else as it was given. */
  readonly shownOut: string;
  /** Folders below which the run may write. */
  readonly folders: readonly string[];
}

/** `--out` counts from the working folder, the config's `out` from the config's. */
export async function placeOf({ root, cwd, config, out }: Place): Promise<Places> {
  const loaded = await loadConfig({ cwd, root, file: config }, registry);
  const folder = out === undefined ? join(loaded.folder, loaded.config.out) : resolve(cwd, out);
  return {
    loaded,
    out: folder,
    shownOut: shown(folder, root) ?? out ?? loaded.config.out,
    folders: out === undefined ? [root] : [root, folder],
  };
}

/** Path relative to the root, with `/`; undefined when it lies outside. */
function shown(path: string, root: string): string | undefined {
  const inner = relative(root, path);
  const isOutside = inner === ".." || inner.startsWith(`..${sep}`) || isAbsolute(inner);
  return isOutside ? undefined : inner.split(sep).join("/") || ".";
}
