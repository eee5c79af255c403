import type { Claim, Learning } from "@afteraction/schema";
import { blockOf } from "./block-text.ts";
import type { Audience, ContextTarget } from "./context-target.ts";
import { lineOf } from "./line.ts";
import { updateBlock } from "./update-block.ts";

/**
 * What an agent can act on in a line. A workflow is a script or a skill, a trend is news; a bottleneck (`slower`) and a
 * share of refusals without their reason (`fails`) are for people to look into: none of them is a line of context.
 */
const claims: ReadonlySet<Claim> = new Set(["recurs", "slow", "recovers", "precedes", "invalid"]);

/** Whether a learning can stand as a line of context at all. */
export const isLine = ({ claim }: Learning): boolean => claims.has(claim);

/**
 * The default ceiling in bytes of a block that is always read. Claude Code's makers advise fewer than 200 lines for the
 * whole file, Codex reads 32 KiB: this is a small part of either.
 */
export const BUDGET = 4096;

/** A target that keeps one marked block in a file of the repository. */
export function blockTarget(
  id: string,
  file: string,
  about: { readonly title: string; readonly reader: string; readonly audience: Audience },
): ContextTarget {
  const { audience, ...docs } = about;
  return {
    id,
    docs,
    audience,
    reach: "always",
    budget: BUDGET,
    path: (options = {}) => options.path ?? file,
    place: (learning, _situation, options = {}) => (isLine(learning) ? { path: options.path ?? file } : undefined),
    body: (learnings) => (learnings.length === 0 ? "" : blockOf(learnings.map(lineOf), "\n")),
    write(previous, learnings, { path }) {
      const text = updateBlock(previous ?? "", learnings.map(lineOf), path);
      // an empty text means that the file need not exist; one that a person left empty may stay
      return text === "" && previous !== "" ? undefined : text;
    },
  };
}
