import type { Forge, Proposal } from "../../forge.ts";
import type { Stage } from "../stage.ts";

export const bot = "github-actions[bot]";
export const branch = "afteraction/main";

/** Commits files to the bot's branch, which is made from the default branch where it is not there. */
export async function commitAll(forge: Forge, texts: Readonly<Record<string, string>>): Promise<string> {
  await forge.createBranch(branch, (await forge.head("main"))!);
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const expectedHead = (await forge.head(branch))!;
  const answer = await forge.commitFiles({ branch, expectedHead, headline: "Learn", body: "", files });
  if (answer.kind === "stale") throw new Error("the branch moved");
  return answer.sha;
}

/** A proposal with one commit. */
export async function opened(stage: Stage, texts = { "a.md": "one\n" }): Promise<Proposal> {
  const forge = stage.as();
  await commitAll(forge, texts);
  const answer = await forge.openProposal({ branch, base: "main", title: "Learnings", body: "What is new" });
  if (answer.kind !== "opened") throw new Error(`not opened: ${answer.kind}`);
  return answer.proposal;
}

/** The proposal as it is now. */
export async function reread(stage: Stage, number: number): Promise<Proposal | undefined> {
  return (await stage.as().proposals(branch, "main")).find((proposal) => proposal.number === number);
}
