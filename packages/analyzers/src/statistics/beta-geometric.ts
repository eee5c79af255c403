import betaln from "@stdlib/math-base-special-betaln";

/**
 * Parameters of the beta-geometric/beta-binomial model. A failure that is still *alive* is met in a session with
 * probability p ~ Beta(alpha, beta); before each session it *dies* (mended, avoided, forgotten) with probability
 * θ ~ Beta(gamma, delta).
 *
 * Source: Fader, Hardie & Shang 2010, "Customer-base analysis in a discrete-time noncontractual setting",
 * Marketing Science 29(6); a session is their transaction opportunity, the first sighting their acquisition.
 */
export interface BetaGeometric {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly delta: number;
}

/** What is known of one failure: sessions since it was first seen, those it came back in, the last of these (1…n). */
export interface RecurrenceHistory {
  readonly opportunities: number;
  readonly repeats: number;
  /** 0 when it never came back. */
  readonly last: number;
}

/** Probability of one exact sequence with this history, summed over the session in which the failure may have died. */
export function recurrenceLikelihood(history: RecurrenceHistory, prior: BetaGeometric): number {
  return pathProbability(prior, history.repeats, history.last, history.opportunities);
}

/**
 * Probability that the failure is met in at least `atLeast` of the next `horizon` sessions.
 * `atLeast` ≥ 1; `horizon` ≥ 0. One when `atLeast` is 0.
 */
export function probabilityOfRecurrence(
  history: RecurrenceHistory,
  horizon: number,
  atLeast: number,
  prior: BetaGeometric,
): number {
  if (atLeast <= 0) return 1;
  if (horizon < atLeast) return 0;
  const { opportunities, repeats, last } = history;
  const past = pathProbability(prior, repeats, last, opportunities);
  // "The same history followed by `horizon` silent sessions" is itself a history.
  let fewer = pathProbability(prior, repeats, last, opportunities + horizon) / past;
  for (let count = 1; count < atLeast; count++) fewer += exactly(history, horizon, count, prior) / past;
  return Math.min(1, Math.max(0, 1 - fewer));
}

/**
 * Joint probability of the history and `count` ≥ 1 further sessions with the failure among the next `horizon`: alive to
 * the end, or dead after `sessions` of them. Successive terms differ by a simple ratio.
 */
function exactly(history: RecurrenceHistory, horizon: number, count: number, prior: BetaGeometric): number {
  const { opportunities: n, repeats: x } = history;
  const { alpha, beta, gamma, delta } = prior;
  const scale = betaln(alpha, beta) + betaln(gamma, delta);
  const alive = (sessions: number, died: 0 | 1): number =>
    Math.exp(
      logChoose(sessions, count) +
        betaln(alpha + x + count, beta + n - x + sessions - count) +
        betaln(gamma + died, delta + n + sessions) -
        scale,
    );
  let sum = alive(horizon, 0);
  let term = alive(count, 1);
  for (let s = count; s < horizon; s++) {
    sum += term;
    term *= (s + 1) / (s + 1 - count);
    term *= (beta + n - x + s - count) / (alpha + beta + n + s);
    term *= (delta + n + s) / (gamma + 1 + delta + n + s);
  }
  return sum;
}

/** Alive to the end, or dead after session `last + i`. Successive terms differ by a simple ratio. */
function pathProbability(prior: BetaGeometric, repeats: number, last: number, opportunities: number): number {
  const { alpha, beta, gamma, delta } = prior;
  const scale = betaln(alpha, beta) + betaln(gamma, delta);
  const misses = beta + last - repeats;
  let sum = Math.exp(
    betaln(alpha + repeats, beta + opportunities - repeats) + betaln(gamma, delta + opportunities) - scale,
  );
  let term = Math.exp(betaln(alpha + repeats, misses) + betaln(gamma + 1, delta + last) - scale);
  for (let i = 0; i < opportunities - last; i++) {
    sum += term;
    term *= ((misses + i) / (alpha + beta + last + i)) * ((delta + last + i) / (gamma + 1 + delta + last + i));
  }
  return sum;
}

function logChoose(n: number, k: number): number {
  return -Math.log(n + 1) - betaln(n - k + 1, k + 1);
}
