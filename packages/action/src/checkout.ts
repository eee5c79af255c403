import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { UserError } from "@afteraction/schema";
import type { Forge } from "./forge.ts";
import { ForgeError } from "./forge-error.ts";

const execute = promisify(execFile);

/** The commit that is checked out; undefined where git does not say. */
export async function checkedOut(root: string): Promise<string | undefined> {
  const answer = await execute("git", ["-c", `safe.directory=${root}`, "rev-parse", "HEAD"], { cwd: root }).catch(
    () => undefined,
  );
  const sha = answer?.stdout.trim() ?? "";
  return /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
}

const wrongCheckout = (base: string): UserError =>
  new UserError({
    code: "checkout",
    message: `the checkout is not the base branch ${base}`,
    hint: `Expected actions/checkout with \`ref: ${base}\`: on pull requests it takes the merge of both otherwise.`,
  });

/**
 * Whether the checkout holds the base's files, as far as this product reads them: `moved` where the base has changed
 * them since. No history is needed, so a shallow clone will do.
 *
 * @throws UserError when the checkout is of something else than the base
 */
export async function checkoutState(
  forge: Forge,
  { sha, base, isOurs }: { readonly sha: string; readonly base: string; readonly isOurs: (path: string) => boolean },
): Promise<"current" | "moved"> {
  const head = await forge.head(base);
  if (head === undefined || head === sha) return "current";
  const since = await forge.compare(sha, base).catch((error: unknown) => {
    if (error instanceof ForgeError && error.trouble === "not-found") throw wrongCheckout(base);
    throw error;
  });
  if (since.behind > 0) throw wrongCheckout(base);
  return since.files.some(({ path }) => isOurs(path)) ? "moved" : "current";
}
