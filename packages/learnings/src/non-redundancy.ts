import { canonical, type Claim, type Subject } from "@afteraction/schema";
import { type Assessed, byIdentity } from "./assessed.ts";
import { covers, precisionOf, saysWithin } from "./nesting.ts";
import { patternOf } from "./pattern.ts";

/** Share of a general finding that more specific ones must carry to say it in its place. */
const CARRIES = 0.8;

export interface NonRedundant {
  readonly kept: readonly Assessed[];
  /** Why each of the others is left out. */
  readonly redundant: readonly string[];
  /** Which of those that are kept says what another one says: id → id. */
  readonly under: ReadonlyMap<string, string>;
}

/** Failures that a finding counts; its metrics say so where its events are all the calls that were looked at. */
const failuresOf = ({ hypothesis: { claim, metrics, support } }: Assessed): number =>
  claim === "fails" || claim === "invalid" ? (metrics["failures"] ?? support.events) : support.events;

/**
 * The size of a finding. Failures and workflows are counted; for the rest the events are only what was looked at (all
 * calls of a tool, slow or not), so what the effect costs is the measure. What one call takes is said whole by `slow`.
 */
function loadsOf(general: Assessed, specific: Assessed): [whole: number, part: number] {
  const { claim, cost } = general.hypothesis;
  const finer = specific.hypothesis;
  if (claim === "slower" && finer.claim === "slow") return [1, 1];
  if (claim === "precedes") return [cost.failures, finer.cost.failures];
  if (finer.claim !== claim || claim === "recurs" || claim === "follows" || claim === "invalid")
    return [failuresOf(general), failuresOf(specific)];
  if (cost.seconds > 0) return [cost.seconds, finer.cost.seconds];
  if (cost.failures > 0) return [cost.failures, finer.cost.failures];
  return [general.hypothesis.support.events, finer.support.events];
}

const shareOf = (general: Assessed, specific: Assessed): number => {
  const [whole, part] = loadsOf(general, specific);
  return whole === 0 ? 1 : part / whole;
};

const saysMore = (specific: Assessed, general: Assessed): boolean =>
  Math.sign(specific.hypothesis.effect) === Math.sign(general.hypothesis.effect) &&
  saysWithin(general.hypothesis, specific.hypothesis);

/** Of findings of one claim those that no other one covers: their shares add up without counting anything twice. */
function outermost(findings: readonly Assessed[]): readonly Assessed[] {
  const covered = (inner: Assessed) =>
    findings.some((outer) => outer !== inner && outer.id !== inner.id && saysMore(inner, outer));
  return findings.filter((each) => !covered(each));
}

/** How much of `general` the findings of one claim carry. Longer workflows overlap in a shorter one, so the best counts. */
function carriedBy(findings: readonly Assessed[], general: Assessed): number {
  const shares = outermost(findings).map((each) => shareOf(general, each));
  const overlap = findings.some(({ hypothesis }) => hypothesis.subject.sequence !== undefined);
  return overlap ? Math.max(0, ...shares) : shares.reduce((sum, share) => sum + share, 0);
}

/** The finding that best says `general`, when those that say more carry it. */
function inPlaceOf(general: Assessed, decided: readonly Assessed[]): Assessed | undefined {
  const finer = decided.filter((each) => saysMore(each, general));
  const claims = [...new Set(finer.map(({ hypothesis }) => hypothesis.claim))];
  const ofClaim = (claim: Claim) => finer.filter(({ hypothesis }) => hypothesis.claim === claim);
  if (!claims.some((claim) => carriedBy(ofClaim(claim), general) >= CARRIES)) return undefined;
  return finer.toSorted((a, b) => shareOf(general, b) - shareOf(general, a) || byIdentity(a, b))[0];
}

/** Below this a failure is taken to be over; an accepted learning is doubted there, too. */
const OVER = 0.4;

/**
 * Whether the failures behind a finding are told apart by rows that do not expect them back: then it tells of the past,
 * which a share over all sessions cannot see. `rows` is everything that was tested.
 */
export function isPast(finding: Assessed, rows: readonly Assessed[]): boolean {
  const { claim } = finding.hypothesis;
  if (claim !== "invalid" && claim !== "fails") return false;
  const over = rows.filter(
    (row) => row.hypothesis.claim === "recurs" && row.confidence < OVER && saysMore(row, finding),
  );
  return carriedBy(over, finding) >= CARRIES;
}

/** The finer of two nested subjects has the longer canonical form, so this order decides the finer one first. */
function finestFirst(left: Assessed, right: Assessed): number {
  const [a, b] = [left, right].map(({ hypothesis }) => precisionOf(hypothesis.claim));
  const [m, n] = [left, right].map(({ hypothesis }) => canonical(hypothesis.subject).length);
  return b! - a! || n! - m! || left.q - right.q || byIdentity(left, right);
}

/**
 * Claims of two sides, what helps and what does not, by what they compare: after a failure, a retry is one of the first
 * actions.
 */
const sides: ReadonlyMap<Claim, string> = new Map([
  ["precedes", "order"],
  ["recovers", "first action"],
  ["retry", "first action"],
  ["succeeds", "beginning"],
]);

/** The same without what came first. */
const withoutSide = ({ before: _before, by: _by, sequence, ...rest }: Subject): string =>
  canonical({ ...rest, ...(sequence === undefined ? {} : { last: sequence.at(-1)! }) });

/**
 * The finding that says of one choice what `finding` says of the others: when one helps, the rest do less well. That a
 * failing call is repeated is said with a retry that does not help.
 */
function mirrorOf(finding: Assessed, findings: readonly Assessed[]): Assessed | undefined {
  const { claim, subject, effect } = finding.hypothesis;
  const isOther = ({ hypothesis: other }: Assessed): boolean => {
    if (withoutSide(other.subject) !== withoutSide(subject)) return false;
    if (claim === "loops") return other.claim === "retry" && other.effect < 0;
    return sides.get(other.claim) === sides.get(claim) && other.effect > 0 && !isWithin(other, finding.hypothesis);
  };
  if (claim !== "loops" && (!sides.has(claim) || effect > 0)) return undefined;
  return findings.find(isOther);
}

/** Whether the other is about a part of the same choice (`Bash` and `Bash(rm)` before an edit): no mirror. */
const isWithin = (other: Assessed["hypothesis"], finding: Assessed["hypothesis"]): boolean =>
  other.claim === finding.claim && covers(other.subject, finding.subject);

/**
 * Claims about an order of which one sentence is enough: where the finer does not carry the general finding, that one
 * speaks for both. Operations and causes of failures are facts of their own, and stay.
 */
const orders: ReadonlySet<Claim> = new Set(["follows", "prevents", "succeeds"]);

/** The most general of the kept findings that say a finer one, which would be the same sentence once more. */
function generalOf(finding: Assessed, kept: readonly Assessed[]): Assessed | undefined {
  if (!orders.has(finding.hypothesis.claim)) return undefined;
  const general = kept.filter((each) => each !== finding && saysMore(finding, each));
  return general.toSorted((a, b) => finestFirst(b, a))[0];
}

/** The finding about all files that a finding about one kind of them (`*.ts`) repeats. */
function allKindsOf(finding: Assessed, findings: readonly Assessed[]): Assessed | undefined {
  const { claim, subject, effect } = finding.hypothesis;
  if (!subject.operation?.startsWith("*.") || claim === "recurs") return undefined;
  const { operation: _operation, ...whole } = subject;
  return findings.find(
    ({ hypothesis: other }) =>
      other.claim === claim &&
      Math.sign(other.effect) === Math.sign(effect) &&
      canonical(other.subject) === canonical(whole),
  );
}

/**
 * Of nested findings keeps the most specific that carry the effect (at least 80 % of what the general one counts or
 * costs), and of two with one identity the better supported. Nested are subjects of one claim, and claims that say the
 * same of one subject (a refused call, its reason, the failure that recurs). Kinds of files are the exception: one
 * sentence about all of them says more than one about each. What helps is said once, not also as what does not. Of
 * orders of calls a finer one that does not carry the general one is left out instead: one sentence is enough.
 */
export function nonRedundant(findings: readonly Assessed[]): NonRedundant {
  const kept: Assessed[] = [];
  const sayer = new Map<Assessed, Assessed>();
  const repeated = new Map<Assessed, Assessed>();
  for (const finding of findings.toSorted(finestFirst)) {
    const wider = allKindsOf(finding, findings) ?? mirrorOf(finding, findings);
    const other = wider ?? kept.find(({ id }) => id === finding.id) ?? inPlaceOf(finding, [...kept, ...sayer.keys()]);
    if (other === undefined) kept.push(finding);
    else if (wider === undefined) sayer.set(finding, sayer.get(other) ?? other);
    else repeated.set(finding, wider);
  }
  const spoken = new Map(kept.map((each) => [each, generalOf(each, kept)] as const));
  for (const [finding, general] of spoken) if (general !== undefined) sayer.set(finding, general);
  const redundant = [...sayer.values(), ...repeated.values()].map(
    ({ hypothesis }) => `said better by ${patternOf(hypothesis.claim, hypothesis.subject)}`,
  );
  const speaking = kept.filter((each) => spoken.get(each) === undefined);
  return { kept: speaking.toSorted(byIdentity), redundant, under: underOf(new Map([...sayer, ...repeated])) };
}

/** Follows each finding to the one that is kept in its place: what says it better may itself be said better. */
function underOf(sayers: ReadonlyMap<Assessed, Assessed>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [finding, sayer] of sayers) {
    let last = sayer;
    for (let next = sayers.get(last); next !== undefined; next = sayers.get(last)) last = next;
    if (last.id !== finding.id) ids.set(finding.id, last.id);
  }
  return ids;
}
