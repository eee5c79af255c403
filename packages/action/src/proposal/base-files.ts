import { UserError } from "@afteraction/schema";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The text of a file as the base branch has it: the checkout's; undefined where there is none. */
export type BaseText = (path: string) => Promise<string | undefined>;

/** Reads the checkout, each file once. @param root absolute path of the repository */
export function baseTexts(root: string): BaseText {
  const read = new Map<string, Promise<string | undefined>>();
  return (path) => {
    const text = read.get(path) ?? textOf(join(root, path), path);
    read.set(path, text);
    return text;
  };
}

async function textOf(file: string, path: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    const message = `cannot read ${path} of the checkout (${String(code)})`;
    throw new UserError({ code: "checkout", message, hint: "Expected a file, or none.", cause });
  }
}
