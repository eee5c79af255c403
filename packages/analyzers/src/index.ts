export { type AnalyzerDocs, type Analyzer, type AnyAnalyzer, type ClaimWords, defineAnalyzer } from "./analyzer.ts";
export { keyed } from "./keyed.ts";
export { analyzers } from "./registry.ts";

export { fold } from "./engine/fold.ts";
export { analyze, sortedByIdentity } from "./engine/analyze.ts";
export { analyzeWithHoldouts, type Holdout, type WithHoldouts } from "./calibration/holdouts.ts";
export { type Accepted, adopted } from "./overview/adopted.ts";
export { overview, type Overview } from "./overview/overview.ts";
export { reportEvidence } from "./overview/report-evidence.ts";

export { addScore, type Cell, cellSchema, emptyCell, mergeCells, onGrid, type Score } from "./statistics/cell.ts";
export { defaultMargins, type Effect, effectOf, type Margins, passesMargins } from "./statistics/effect.ts";
export { adjust, type TestedRow } from "./statistics/benjamini-hochberg.ts";
export { fitMixture } from "./statistics/fit-mixture.ts";
export {
  lowerBound,
  type NextBlock,
  type NormalMixture,
  type Observed,
  posterior,
  type PosteriorComponent,
  replication,
} from "./statistics/normal-mixture.ts";
export {
  classWeights,
  probabilityOfRecurrence,
  type RecurrenceClass,
  type RecurrenceHistory,
  recurrenceLogLikelihood,
} from "./statistics/recurrence.ts";
export { recurrencePrior } from "./statistics/recurrence-prior.ts";
export { cdf, upperTail } from "./statistics/normal.ts";
export { upperTail as studentUpperTail } from "./statistics/student-t.ts";
export { upperTail as pearsonUpperTail } from "./statistics/pearson-iii.ts";
export { binomialUpperTail, clopperPearson, type Interval, wilson } from "./statistics/proportion.ts";
export { ascending, median, p90, p95, quantile, sortedQuantile } from "./statistics/quantiles.ts";
