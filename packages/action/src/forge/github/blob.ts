import { createHash } from "node:crypto";
import type { Client } from "./client.ts";
import { answered } from "./github-error.ts";

/** A blob's name in git: SHA-1 over its header and its bytes (git-scm.com, "Git Internals: Git Objects"). */
export function blobName(text: string): string {
  const bytes = Buffer.from(text);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** A blob's text, byte for byte. */
export async function blobText({ octokit, owner, repo }: Client, file_sha: string): Promise<string> {
  const { data } = await answered(octokit.rest.git.getBlob({ owner, repo, file_sha }));
  return Buffer.from(data.content, "base64").toString();
}
