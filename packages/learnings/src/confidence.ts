import {
  adjust,
  cdf,
  fitMixture,
  type NormalMixture,
  type Observed,
  probabilityOfRecurrence,
  recurrencePrior,
  replication,
} from "@afteraction/analyzers";
import type { Hypothesis, Replication } from "@afteraction/schema";
import { type Assessed, byIdentity } from "./assessed.ts";
import { identityOf } from "./identity.ts";
import { bayesianQ } from "./recurrence-q.ts";

type Model<M extends Replication["model"]> = Extract<Replication, { readonly model: M }>;

/** The fewest sessions of the next block in which a failure must come back to be worth its sentence. */
function atLeast(threshold: number, sessions: number): number {
  // The small term keeps 0.1 × 30 at 3, where doubles make 3.0000000000000004 of it.
  return Math.max(1, Math.ceil(threshold * sessions - 1e-9));
}

function recurrence({ threshold }: Hypothesis, model: Model<"recurrence">): number {
  return probabilityOfRecurrence(model, model.horizon, atLeast(threshold, model.sessions), recurrencePrior);
}

/** The next share differs from this one by the errors of both; it must lie beyond its bound by the threshold. */
function rate({ effect, threshold }: Hypothesis, { se }: Model<"rate">): number {
  return cdf((Math.abs(effect) - threshold) / (Math.SQRT2 * Math.max(se, Number.MIN_VALUE)));
}

const errorsOf = ({ se, nullSe }: Model<"effect">): Omit<Observed, "effect"> =>
  nullSe === undefined ? { se } : { se, nullSe };

function confidenceOf(hypothesis: Hypothesis, priors: ReadonlyMap<string, NormalMixture>): number {
  const { replication: model, effect, threshold } = hypothesis;
  if (model.model === "recurrence") return recurrence(hypothesis, model);
  if (model.model === "rate") return rate(hypothesis, model);
  return replication(priors.get(hypothesis.family)!, { effect, ...errorsOf(model) }, threshold);
}

/** The prior of each family whose effects are scores, from all its hypotheses, published or not. */
function priorsOf(hypotheses: readonly Hypothesis[]): Map<string, NormalMixture> {
  const observed = new Map<string, Observed[]>();
  for (const { family, effect, replication: model } of hypotheses) {
    if (model.model !== "effect") continue;
    const seen = observed.get(family) ?? [];
    seen.push({ effect, ...errorsOf(model) });
    observed.set(family, seen);
  }
  return new Map([...observed].map(([family, each]) => [family, fitMixture(each)]));
}

/** q by position: one pooled adjustment for all tests, the Bayesian rate for recurrences. */
function qValues(hypotheses: readonly Hypothesis[], confidences: readonly number[]): number[] {
  const recurs = hypotheses.map(({ replication: { model } }) => model === "recurrence");
  const tested = adjust(hypotheses.filter((_, index) => !recurs[index])).values();
  const judged = bayesianQ(confidences.filter((_, index) => recurs[index])).values();
  return recurs.map((isRecurrence) => (isRecurrence ? judged : tested).next().value ?? 1);
}

/**
 * What the whole run makes of its hypotheses: identity, q and confidence, sorted by identity.
 *
 * Confidence has one meaning: the probability that in the next block, with as much information, the effect has the
 * same sign and is at least the threshold; for a recurrence, that of as many further sessions at least the threshold's
 * share (and one) meet the failure again. Sources: adaptive shrinkage (Stephens 2017) for scores, the normal
 * distribution for shares, a two-state chain (Schwartz, Bradlow & Fader 2014) for recurrences.
 */
export function assess(hypotheses: readonly Hypothesis[]): Assessed[] {
  const priors = priorsOf(hypotheses);
  const confidences = hypotheses.map((each) => confidenceOf(each, priors));
  const q = qValues(hypotheses, confidences);
  const rows = hypotheses.map((hypothesis, index) => ({
    hypothesis,
    id: identityOf(hypothesis.claim, hypothesis.subject),
    q: q[index]!,
    confidence: confidences[index]!,
  }));
  return rows.toSorted(byIdentity);
}
