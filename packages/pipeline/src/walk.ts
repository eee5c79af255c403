import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { type FoundFile, isLogName } from "./log-file.ts";

interface Walk {
  readonly input: string;
  /** Folders already entered: links cannot lead in circles. */
  readonly entered: Set<string>;
  readonly found: FoundFile[];
}

const neverLogs = new Set(["node_modules", ".git"]);

/** Every log file below a folder, links followed once. What cannot be opened is found with its `problem`. */
export async function walk(input: string, folder: string): Promise<readonly FoundFile[]> {
  const task: Walk = { input, entered: new Set(), found: [] };
  await enter(task, folder, "");
  return task.found;
}

async function enter(task: Walk, folder: string, path: string): Promise<void> {
  const real = await realpath(folder);
  if (task.entered.has(real)) return;
  task.entered.add(real);
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    task.found.push(unopened(task.input, path === "" ? "." : path, folder, error));
    return;
  }
  for (const entry of entries) await visit(task, join(folder, entry.name), join2(path, entry.name), entry.name);
}

async function visit(task: Walk, file: string, path: string, name: string): Promise<void> {
  if (neverLogs.has(name)) return;
  try {
    const kind = await stat(file);
    if (kind.isDirectory()) return await enter(task, file, path);
    if (!kind.isFile() || !isLogName(name)) return;
    task.found.push({ input: task.input, path, file, real: await realpath(file), size: kind.size, named: false });
  } catch (error) {
    if (isLogName(name)) task.found.push(unopened(task.input, path, file, error));
  }
}

const join2 = (path: string, name: string): string => (path === "" ? name : `${path}/${name}`);

const unopened = (input: string, path: string, file: string, problem: unknown): FoundFile => ({
  input,
  path,
  file,
  real: undefined,
  size: 0,
  named: false,
  problem,
});
