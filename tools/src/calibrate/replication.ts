import { admit, type Assessed, assess } from "@afteraction/learnings";
import { analyze, analyzers } from "@afteraction/analyzers";
import type { Claim, Hypothesis } from "@afteraction/schema";
import { random } from "../worlds/random.ts";
import { kinds } from "../worlds/shape.ts";
import { driftedPlan, variedPlan } from "../worlds/varied-plan.ts";
import { plantedWorld } from "../worlds/world.ts";
import type { Batch } from "./false-reports.ts";

/** One confidence and what became of it on the next block of as many sessions. */
export interface Judged {
  readonly family: string;
  readonly confidence: number;
  readonly published: boolean;
  readonly replicated: boolean;
}

/** A next block with less than this part of the information cannot judge a claim. */
const LEAST_INFORMATION = 0.4;

/** Claims of some days against the days before them: later sessions alone cannot show whether the level stayed. */
const beside: ReadonlySet<Claim> = new Set(["shifted", "unusual"]);

/**
 * Confidences from the first half of each world, judged on its second half. `sessions` is the size of one half.
 *
 * @param drift what the second half adds to each planted effect: sd of a normal draw, in logits
 */
export function judged({ sessions, worlds, seed }: Batch, drift = 0): Judged[] {
  return Array.from({ length: worlds }, (_, index) => {
    const options = { sessions: 2 * sessions, seed: seed + index, days: 112 };
    const plan = variedPlan(random("plan", seed + index));
    const later = drift === 0 ? plan : driftedPlan(plan, drift, random("drift", seed + index));
    // The same name and seed give the same tools and people: only the planted effects move.
    const before = plantedWorld("varied", plan, options, kinds.C).sessions.slice(0, sessions);
    const after = plantedWorld("varied", later, options, kinds.C).sessions.slice(sessions);
    const first = assess(analyze(before, analyzers, new Map()));
    const second = assess(analyze(after, analyzers, new Map()));
    return judgedAgainst(first, second);
  }).flat();
}

function judgedAgainst(first: readonly Assessed[], second: readonly Assessed[]): Judged[] {
  const later = new Map(second.map(({ id, hypothesis }) => [id, hypothesis]));
  const published = new Set(admit(first).published.map(({ id }) => id));
  return first.flatMap(({ id, hypothesis, confidence }) => {
    const replicated = replicates(hypothesis, later.get(id));
    if (replicated === undefined) return [];
    return [{ family: hypothesis.family, confidence, published: published.has(id), replicated }];
  });
}

/** Same sign and at least the threshold; undefined when the next block cannot tell. A failure not met is over. */
function replicates(before: Hypothesis, after: Hypothesis | undefined): boolean | undefined {
  if (beside.has(before.claim)) return undefined;
  if (before.replication.model === "recurrence") return after !== undefined && after.effect >= before.threshold;
  if (after === undefined || information(after) < LEAST_INFORMATION * information(before)) return undefined;
  return Math.sign(after.effect) === Math.sign(before.effect) && Math.abs(after.effect) >= before.threshold;
}

const information = ({ replication }: Hypothesis): number =>
  replication.model === "effect" ? replication.information : 1;

/** One bin of confidences: how many, what was claimed on average, what came true. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly confidence: number;
  readonly replicated: number;
}

/** Ten bins of equal width; empty ones are left out. */
export function bins(rows: readonly Judged[]): Bin[] {
  return Array.from({ length: 10 }, (_, index): Bin => {
    const inside = rows.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === index);
    const confidence = inside.reduce((sum, row) => sum + row.confidence, 0) / inside.length;
    const replicated = inside.filter((row) => row.replicated).length / inside.length;
    return { from: index / 10, to: (index + 1) / 10, count: inside.length, confidence, replicated };
  }).filter(({ count }) => count > 0);
}

/** Expected calibration error: mean distance of claimed and observed over bins, weighted by their size. */
export function calibrationError(rows: readonly Judged[]): number {
  const off = bins(rows).map(({ count, confidence, replicated }) => count * Math.abs(confidence - replicated));
  return off.reduce((sum, each) => sum + each, 0) / Math.max(1, rows.length);
}
