import type { Claim, Subject } from "@afteraction/schema";
import { patternOf } from "./pattern.ts";

const LONGEST_SLUG = 60;

/** Lower case and hyphens only: equal on file systems that ignore case, and never a path. */
function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "unnamed" : slug;
}

/** A learning's file in the ledger: `<claim>--<slug>--<first 8 of id>.json`. Its identity is the id, not the name. */
export function fileNameOf(learning: {
  readonly claim: Claim;
  readonly subject: Subject;
  readonly id: string;
}): string {
  const subject = patternOf(learning.claim, learning.subject).slice(learning.claim.length + 1);
  return `${learning.claim}--${slugOf(subject)}--${learning.id.slice(0, 8)}.json`;
}
