import { pseudonym } from "@afteraction/learnings";
import type { Event, Learning, Session } from "@afteraction/schema";
import { createHash } from "node:crypto";

/** Calls that a learning refers to. */
const EXAMPLES = 3;

interface Met {
  readonly tool: string;
  readonly operation: string | undefined;
  readonly examples: string[];
}

const reference = (session: Session, { startedAt, callId }: Event): string =>
  `${pseudonym(session.id)}@${startedAt === undefined ? "" : new Date(startedAt).toISOString()}#${callId}`;

/** Tools and operations in the order of their names, with some calls of each. */
function met(sessions: readonly Session[]): Met[] {
  const all = new Map<string, Met>();
  for (const session of sessions)
    for (const event of session.events) {
      const key = JSON.stringify([event.tool, event.operation ?? ""]);
      const known = all.get(key) ?? { tool: event.tool, operation: event.operation, examples: [] };
      all.set(key, known);
      if (known.examples.length < EXAMPLES) known.examples.push(reference(session, event));
    }
  return [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

const kinds = [
  { type: "performance", claim: "slow", words: "takes over 5 s in 75 % of its calls" },
  { type: "validation", claim: "fails", words: "fails more often than the other calls of the same sessions" },
  { type: "trend", claim: "drifts", words: "fails more often from week to week" },
] as const;

function learningOf({ tool, operation, examples }: Met, number: number, times: readonly [string, string]): Learning {
  const { type, claim, words } = kinds[number % kinds.length]!;
  const name = operation ?? tool;
  const [firstSeen, lastSeen] = times;
  const named = { tool, ...(operation !== undefined && { operation }) };
  const failures = claim === "slow" ? 0 : 1 + (number % 9) / 10;
  return {
    id: createHash("sha256").update(`${claim} ${tool} ${name}`).digest("hex").slice(0, 16),
    type,
    claim,
    subject: { ...named, ...(claim === "slow" ? { quality: "measured" } : {}) },
    estimate: { value: 0.75, unit: "share", interval: { low: 0.6, high: 0.86, level: 0.95 } },
    effect: 0.25,
    threshold: 0.1,
    p: 0.0004,
    q: 0.001,
    confidence: 0.6 + (number % 40) / 100,
    support: { events: 48, sessions: 19, users: 1 + (number % 4) },
    pattern: `${claim}:${tool}:${name}`,
    category: `${type}_high`,
    description: `\`${name}\` ${words} (number ${number}; 48 calls in 19 sessions; median 6.8 s, p90 22 s).`,
    recommendation: "One call in ten takes longer than 22 s: give it that time, or run it in the background.",
    band: number % 40 > 20 ? "high" : "medium",
    impact: (["high", "medium", "low"] as const)[number % 3]!,
    benefit: { secondsPerWeek: number % 900, failuresPerWeek: failures },
    metrics: { medianMs: 6800, overMs: 5000, p90Ms: 22_000, share: 0.75, calls: 48 },
    examples,
    status: "active",
    firstSeen,
    lastSeen,
  };
}

/** So many learnings about what these sessions hold. Their statements are made up: it is their size that counts. */
export function madeLearnings(sessions: readonly Session[], amount: number, asOf: string): Learning[] {
  const subjects = met(sessions);
  const seen = new Date(Date.parse(asOf) - 40 * 86_400_000).toISOString();
  const rounds = Math.ceil(amount / (subjects.length * kinds.length));
  if (rounds > 1) throw new Error(`${subjects.length} tools and operations are too few for ${amount} learnings`);
  // one kind after the other on the same subject, so that some share their evidence and some do not
  const all = subjects.flatMap((each, index) =>
    kinds.map((_, kind) => learningOf(each, index * 4 + kind, [seen, asOf])),
  );
  const distinct = [...new Map(all.map((each) => [each.id, each])).values()];
  if (distinct.length < amount) throw new Error(`only ${distinct.length} learnings`);
  return distinct.slice(0, amount);
}
