import { analyze, analyzers } from "@afteraction/analyzers";
import { admit, type Assessed, assess } from "@afteraction/learnings";
import type { Session } from "@afteraction/schema";

/** What the product makes of some sessions: everything tested, and what it would publish. */
export interface Findings {
  readonly tested: readonly Assessed[];
  readonly published: readonly Assessed[];
}

/** The whole core with its default options, as `afteraction analyze` runs it, at the first look. */
export function findings(sessions: readonly Session[]): Findings {
  const tested = assess(analyze(sessions, analyzers, new Map()));
  return { tested, published: admit(tested).published };
}
