import { UserError } from "@afteraction/schema";
import { access, chmod, constants, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { FileChange, Plan } from "./plan.ts";
import { isSystemError, systemReason } from "./system-reason.ts";

interface Staged {
  readonly change: FileChange;
  /** The whole new text, in the folder of the file that it will replace; undefined for a removal. */
  readonly temporary: string | undefined;
}

/**
 * Writes a plan. Every new text is first written whole beside its file; only when all are there are they renamed into
 * place, so that no reader ever sees half a file, and a full disk or a missing permission changes nothing.
 *
 * @throws UserError naming the file that cannot be written
 */
export async function apply(plan: Plan): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const change of plan) staged.push(await naming(change, () => stage(change)));
    for (const file of staged) await naming(file.change, () => settle(file));
  } catch (error) {
    for (const { temporary } of staged) if (temporary !== undefined) await rm(temporary, { force: true });
    throw error;
  }
}

async function stage(change: FileChange): Promise<Staged> {
  const { file, before, after } = change;
  if (before !== undefined) await refuseReadOnly(file);
  if (after === undefined) return { change, temporary: undefined };
  await mkdir(dirname(file), { recursive: true });
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, after, { flag: "w" });
    if (before !== undefined) await chmod(temporary, (await stat(file)).mode & 0o777);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return { change, temporary };
}

/** A rename would replace a read-only file without asking, and root is never asked: so its mode counts too. */
async function refuseReadOnly(file: string): Promise<void> {
  await access(file, constants.W_OK);
  const { mode } = await stat(file);
  if ((mode & 0o222) === 0) throw Object.assign(new Error("read-only"), { code: "EACCES" });
}

const settle = ({ change, temporary }: Staged): Promise<void> =>
  temporary === undefined ? rm(change.file, { force: true }) : rename(temporary, change.file);

async function naming<T>(change: FileChange, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    throw new UserError({
      code: "not-writable",
      message: `cannot write ${change.path}: ${systemReason(cause)}`,
      hint: "Make the file and its folder writable, or choose another folder with --out; then run again.",
      cause,
    });
  }
}
