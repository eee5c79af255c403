import { claudeTranscripts } from "./claude-transcripts.ts";
import type { LoadedConfig } from "./load-config.ts";

export interface Inputs {
  readonly paths: readonly string[];
  /** Absolute folder from which relative paths count. */
  readonly from: string;
  /** What to say when nothing was found there. */
  readonly looked: string;
}

interface Asked {
  readonly paths: readonly string[];
  readonly root: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const kinds = "*.json, *.jsonl and *.traj, also compressed (.gz, .zst)";

/** What to read: the paths given, else the config's `logs`, else Claude Code's own transcripts of this project. */
export async function inputsOf({ paths, root, cwd, env }: Asked, loaded: LoadedConfig): Promise<Inputs> {
  if (paths.length > 0) return { paths, from: cwd, looked: lookedFor(paths) };
  const { logs } = loaded.config;
  if (logs !== undefined) return { paths: logs, from: loaded.folder, looked: lookedFor(logs) };
  const transcripts = await claudeTranscripts([cwd, root], env);
  return {
    paths: transcripts,
    from: cwd,
    looked:
      "No logs found: Claude Code keeps no transcripts of this project (looked for this folder under projects/ in " +
      'CLAUDE_CONFIG_DIR, else in .claude of the home folder). Give the logs\' paths, or name them under "logs" in ' +
      "afteraction.config.json.",
  };
}

const lookedFor = (paths: readonly string[]): string =>
  paths.length === 0
    ? 'No logs found: "logs" in the config is empty.'
    : `No logs found: looked for ${kinds} in ${paths.join(", ")}.`;
