import { UserError } from "@afteraction/schema";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Config, configJsonSchema, configSchema, type Named } from "./config.ts";
import { configError } from "./config-error.ts";
import { checkRules } from "./config-rules.ts";

export const configFileName = "afteraction.config.json";

export interface LoadedConfig {
  readonly config: Config;
  /** Folder from which the config's paths count. */
  readonly folder: string;
  /** The file as it is named in messages; undefined when the defaults apply. */
  readonly file: string | undefined;
}

/**
 * The config of a run: the named file, else `afteraction.config.json` in the working folder, else in the repository
 * root, else the defaults.
 *
 * @throws UserError (exit code 2) when the named file is missing, or when a config is not as it should be.
 */
export async function loadConfig(
  where: { readonly cwd: string; readonly root: string; readonly file?: string | undefined },
  named: Named,
): Promise<LoadedConfig> {
  const candidates =
    where.file === undefined ? [join(where.cwd, configFileName), join(where.root, configFileName)] : [];
  if (where.file !== undefined) candidates.push(resolve(where.cwd, where.file));
  for (const path of candidates) {
    const text = await textOf(path, where.file);
    if (text === undefined) continue;
    const file = where.file ?? configFileName;
    return { config: parseConfig(text, file, named), folder: dirname(path), file };
  }
  return { config: configSchema(named).parse({}), folder: where.root, file: undefined };
}

async function textOf(path: string, asked: string | undefined): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    if (missing && asked === undefined) return undefined;
    throw new UserError({
      code: "config-unreadable",
      message: `the config ${asked ?? configFileName} ${missing ? "does not exist" : "cannot be read"}`,
      hint: `Expected a JSON file; without --config, ${configFileName} in the repository is used if there is one.`,
      exitCode: 2,
      cause,
    });
  }
}

/** Text → config. @throws UserError (exit code 2) naming the key, the file and what is known there. */
export function parseConfig(text: string, file: string, named: Named): Config {
  const result = configSchema(named).safeParse(parseJson(text.replace(/^\uFEFF/, ""), file), { reportInput: true });
  if (!result.success) throw configError(result.error.issues, file, configJsonSchema(named));
  checkRules(result.data, file);
  return result.data;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = `${file} is not valid JSON: ${(cause as Error).message}`;
    throw new UserError({
      code: "config",
      message,
      hint: "Expected one JSON object, without comments.",
      exitCode: 2,
      cause,
    });
  }
}
