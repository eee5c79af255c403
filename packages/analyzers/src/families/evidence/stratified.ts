import type { Hypothesis, Replication } from "@afteraction/schema";
import type { Cell } from "../../statistics/cell.ts";
import { dispersedTest } from "../../statistics/dispersion.ts";
import { type Effect, effectOf } from "../../statistics/effect.ts";
import type { Evidence } from "./evidence.ts";

type Stratified = Pick<Hypothesis, "effect" | "p" | "estimate" | "support" | "examples" | "lastSeen"> & {
  readonly replication: Extract<Replication, { readonly model: "effect" }>;
};

/**
 * The statistical part of a hypothesis about exposed against unexposed calls of the same strata, whose outcomes are
 * counts. Two tests, the better one counts at twice its p (Bonferroni): against the variance without effect, which
 * finds what is rare in few sessions; and the self-normalised one, where the other calls hardly ever show the outcome,
 * so that the first one's dispersion is a quotient of next to nothing.
 *
 * @param dispersion that of the family, from `pooledDispersion`
 */
export function stratifiedCounts(cell: Cell, evidence: Evidence, dispersion: number): Stratified {
  const found = stratified(cell, evidence);
  const { p, nullSe } = dispersedTest(cell, dispersion);
  if (found.p <= p) return { ...found, p: Math.min(1, 2 * found.p) };
  return { ...found, p: Math.min(1, 2 * p), replication: { ...found.replication, nullSe } };
}

/** The statistical part of a hypothesis about exposed against unexposed calls of the same strata. */
export function stratified(cell: Cell, evidence: Evidence): Stratified {
  const effect = effectOf(cell);
  return {
    effect: effect.value,
    p: effect.p,
    estimate: { value: effect.value, unit: "difference", interval: intervalOf(effect) },
    replication: { model: "effect", se: effect.se, information: cell.W },
    support: { events: cell.n1, sessions: cell.G, users: evidence.users.length },
    examples: evidence.examples,
    lastSeen: evidence.lastSeen,
  };
}

const intervalOf = ({ low, high }: Effect) => ({ low: Math.max(-1, low), high: Math.min(1, high), level: 0.95 });

/** Standard normal quantile of .8. */
const Z80 = 0.8416;

/** The part of an effect that its one-sided 80 % bound leaves, 0 … 1: costs are counted at this bound. */
export function certainShare(effect: number, se: number): number {
  const size = Math.abs(effect);
  return size === 0 ? 0 : Math.max(0, (size - Z80 * se) / size);
}

/** The exposed calls' share of outcomes, and that of the other calls of the same strata (the share less the effect). */
export function sharesOf(cell: Cell, effect: number): { readonly share: number; readonly restShare: number } {
  const share = cell.n1 === 0 ? 0 : cell.y1 / cell.n1;
  return { share, restShare: Math.min(1, Math.max(0, share - effect)) };
}

/**
 * Failures avoided if every call stood in the better context, at the lower bound of the effect; outcomes are successes.
 */
export function failuresAvoided(
  { n1, n0 }: Cell,
  { effect, replication }: Pick<Stratified, "effect" | "replication">,
): number {
  return (effect > 0 ? n0 : n1) * Math.abs(effect) * certainShare(effect, replication.se);
}
