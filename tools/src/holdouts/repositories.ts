import { configSchema, conclude, type Ledger, registry } from "@afteraction/pipeline";
import type { Learning, Session } from "@afteraction/schema";
import type { Repository } from "../recurrence/repositories.ts";
import { type Judged, judgedIn, judgedWithin } from "./forecasts.ts";
import { shuffledRepository } from "./shuffled-repository.ts";

/** Claims about a level, which no shuffle makes false: long calls stay long, and frequent failures frequent. */
const LEVELS: ReadonlySet<string> = new Set(["slow", "variable", "invalid", "recurs"]);

export interface Measured {
  /** A letter: repositories are not named. */
  readonly name: string;
  readonly sessions: number;
  readonly judged: readonly Judged[];
  /** What the product publishes of all sessions. */
  readonly learnings: readonly Learning[];
  /** Shuffled versions, and what they published: claims that a shuffle makes false, and levels, by claim. */
  readonly shuffles: number;
  readonly wrong: readonly string[];
  readonly levels: readonly string[];
}

export function measured({ sessions }: Repository, index: number, shuffles: number): Measured {
  const name = String.fromCodePoint(65 + index);
  const claims = Array.from({ length: shuffles }, (_, seed) =>
    learningsOf(shuffledRepository(sessions, seed)).map(kindOf),
  ).flat();
  return {
    name,
    sessions: sessions.length,
    judged: judgedIn(name, judgedWithin(sessions)),
    learnings: learningsOf(sessions),
    shuffles,
    wrong: claims.filter((claim) => !LEVELS.has(claim)),
    levels: claims.filter((claim) => LEVELS.has(claim)),
  };
}

/** A claim; of recurrences, whether the failure is named by slots. */
function kindOf({ claim, subject }: Learning): string {
  const { tool: _tool, operation: _operation, errorClass: _class, ...slots } = subject;
  return claim === "recurs" && Object.keys(slots).length > 0 ? "recurs (specific)" : claim;
}

const empty: Ledger = { files: [], broken: [], memory: { known: new Map(), looks: [] } };

/** The product with its default options, on sessions in memory and an empty ledger. */
function learningsOf(sessions: readonly Session[]): readonly Learning[] {
  const combined = { sessions, sources: [], rejects: [], duplicates: 0, artefacts: [] };
  const config = configSchema(registry).parse({});
  return conclude({ combined, bytes: 0, ledger: empty }, config, registry.analyzers).report.learnings;
}
