import type { ClaimWords } from "@afteraction/analyzers";
import type { Estimate, Hypothesis, HypothesisRow, Learning } from "@afteraction/schema";
import type { Assessed } from "./assessed.ts";
import { bandOf } from "./band.ts";
import { benefitOf, impactOf } from "./impact.ts";
import { isoTime } from "./iso-time.ts";
import { patternOf } from "./pattern.ts";
import { phrase } from "./phrase.ts";
import { pseudonymousExample } from "./pseudonym.ts";
import { roundedConfidence, roundedEffect, roundedMetric, roundedP } from "./rounding.ts";

/** What turns a finding into a learning, beside the finding. */
export interface Telling {
  /** The words of a hypothesis's claim, from its analyzer. */
  readonly words: (hypothesis: Hypothesis) => ClaimWords;
  /** Weeks that the data span. */
  readonly weeks: number;
  /** Time of the newest event, ISO 8601. */
  readonly asOf: string;
  /** Template of the category; `{type}`, `{claim}` and `{impact}` are filled. Default `{type}_{impact}`. */
  readonly category?: string;
}

function roundedEstimate({ value, unit, interval }: Estimate): Estimate {
  const [low, high] = [roundedEffect(interval.low), roundedEffect(interval.high)];
  return { value: roundedEffect(value), unit, interval: { low, high, level: interval.level } };
}

/** Keys sorted, so that the bytes do not depend on how an analyzer built them. Keys are the analyzer's own. */
function roundedMetrics(metrics: Hypothesis["metrics"]): Record<string, number> {
  const rows = Object.entries(metrics).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(rows.map(([key, value]) => [key, roundedMetric(key, value)]));
}

type Numbers = Omit<HypothesisRow, "published">;

/** The statistical part of a row, rounded as published. */
function numbersOf({ hypothesis, id, q, confidence }: Assessed): Numbers {
  const { type, claim, subject, estimate, effect, threshold, p, support } = hypothesis;
  return {
    id,
    type,
    claim,
    subject,
    estimate: roundedEstimate(estimate),
    effect: roundedEffect(effect),
    threshold: roundedEffect(threshold),
    p: roundedP(p),
    q: roundedP(q),
    confidence: roundedConfidence(confidence),
    support,
  };
}

/** A tested hypothesis as the report lists it (`analyze --json --all`). */
export const toRow = (row: Assessed, published: boolean): HypothesisRow => ({ ...numbersOf(row), published });

function worth(hypothesis: Hypothesis, weeks: number): Pick<Learning, "impact" | "benefit"> {
  const benefit = benefitOf(hypothesis.cost, weeks);
  return {
    impact: impactOf(hypothesis.severity, benefit),
    benefit: {
      secondsPerWeek: roundedEffect(benefit.secondsPerWeek),
      failuresPerWeek: roundedEffect(benefit.failuresPerWeek),
    },
  };
}

const categoryOf = (template: string, { type, claim }: Hypothesis, impact: string): string =>
  template.replaceAll("{type}", type).replaceAll("{claim}", claim).replaceAll("{impact}", impact);

/**
 * An admitted finding with its words: a learning of this run. `proposed` and first seen at `asOf`; the reconciliation
 * with the ledger may know better.
 */
export function toLearning(row: Assessed, { words, weeks, asOf, category = "{type}_{impact}" }: Telling): Learning {
  const { hypothesis } = row;
  const numbers = numbersOf(row);
  const { description, recommendation } = words(hypothesis);
  const { impact, benefit } = worth(hypothesis, weeks);
  return {
    ...numbers,
    pattern: patternOf(hypothesis.claim, hypothesis.subject),
    category: categoryOf(category, hypothesis, impact),
    description: phrase(description, hypothesis),
    recommendation: phrase(recommendation, hypothesis),
    ...(hypothesis.instead === undefined ? {} : { instead: hypothesis.instead }),
    band: bandOf(numbers.confidence),
    impact,
    benefit,
    metrics: roundedMetrics(hypothesis.metrics),
    examples: hypothesis.examples.map(pseudonymousExample),
    status: "proposed",
    firstSeen: asOf,
    lastSeen: isoTime(hypothesis.lastSeen),
    ...(hypothesis.expires === undefined ? {} : { expires: isoTime(hypothesis.expires) }),
  };
}
