import { errorClass, type Hypothesis, type Subject } from "@afteraction/schema";
import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import { sortedByIdentity } from "../engine/analyze.ts";
import { binomialUpperTail, clopperPearson } from "../statistics/proportion.ts";
import { attemptOf } from "./recurs/attempts.ts";
import { decodeKey, type FailureKey } from "./recurs/failure-key.ts";
import { sessionState } from "./recurs/session-failures.ts";
import { emptyState, mergeStates, type Row, type State, state } from "./recurs/state.ts";

const options = z.object({
  minShareOfSessions: z.number().positive().max(1).default(0.01).meta({
    description: "δ: a failure that is met in fewer sessions than this share is not worth a line in everyone's context",
  }),
  alwaysFails: z.number().positive().max(1).default(0.9).meta({
    description: "An operation without a telling error is worth a sentence when at least this share of its calls fails",
  }),
  minFailures: z.int().positive().default(5).meta({ description: "… and it failed at least so often" }),
});
type Options = z.output<typeof options>;

/** One failure with everything counted of it. */
interface Case {
  readonly key: FailureKey;
  /** Session `order` → row, in time. */
  readonly rows: readonly (readonly [string, Row])[];
  readonly failures: number;
  /** Calls that tried the same; 0 when the class says nothing of what was tried. */
  readonly attempts: number;
  readonly instead: readonly [label: string, sessions: number] | undefined;
}

function finish(tally: State, { minShareOfSessions, alwaysFails, minFailures }: Options) {
  const positions = new Map([...tally.tools].map(([tool, calls]) => [tool, positionsOf(calls)]));
  const cases = [...tally.failures.keys()].map((key) => caseOf(tally, key));
  const rows = cases.map((each) =>
    Object.assign(
      hypothesis(each, positions.get(each.key.tool) ?? new Map(), tally.sessions.size, minShareOfSessions),
      held(each, alwaysFails, minFailures),
    ),
  );
  return sortedByIdentity(rows);
}

/** Sessions that call a tool, in time, and their places. */
const positionsOf = (calls: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...calls.keys()].toSorted().map((order, index) => [order, index]));

function caseOf(tally: State, encoded: string): Case {
  const key = decodeKey(encoded);
  const rows = [...(tally.failures.get(encoded) ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const failures = rows.reduce((sum, [, row]) => sum + row.failures, 0);
  return {
    key,
    rows,
    failures,
    attempts: attemptsAt(tally, key, failures),
    instead: mostSessions(tally.instead.get(encoded), rows.length),
  };
}

/** Its failures and the successes of what they tried; of an operation also its other errors. */
function attemptsAt(tally: State, key: FailureKey, failures: number): number {
  if (key.kind === "specific" && key.slots.length === 0) return 0;
  const { successes, errors } = tally.attempts.get(attemptOf(key)) ?? { successes: 0, errors: 0 };
  return successes + (key.kind === "operation" ? Math.max(errors, failures) : failures);
}

/** What worked afterwards in most sessions, when that is at least two sessions and a third of them. */
function mostSessions(labels: ReadonlyMap<string, number> | undefined, sessions: number): Case["instead"] {
  const [best] = [...(labels ?? [])].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best && best[1] >= 2 && best[1] * 3 >= sessions ? best : undefined;
}

function hypothesis(
  each: Case,
  position: ReadonlyMap<string, number>,
  total: number,
  threshold: number,
): Hypothesis & { claim: "recurs" } {
  const { rows, failures } = each;
  const places = rows.map(([order]) => position.get(order) ?? 0);
  const first = places[0] ?? 0;
  const opportunities = position.size - 1 - first;
  const repeats = rows.length - 1;
  const share = rows.length / total;
  const { low, high } = clopperPearson(rows.length, total, 0.95);
  const floor = clopperPearson(rows.length, total, 0.6).low / share;
  return {
    analyzer: "recurs",
    family: "recurs",
    type: "error_recovery",
    claim: "recurs",
    subject: subjectOf(each.key),
    estimate: { value: share, unit: "share", interval: { low, high, level: 0.95 } },
    effect: share,
    threshold,
    p: Math.max(1e-300, binomialUpperTail(repeats, opportunities, threshold)),
    replication: {
      model: "recurrence",
      opportunities,
      seen: places.slice(1).map((place) => place - first),
      horizon: position.size,
      sessions: total,
    },
    support: {
      events: failures,
      sessions: rows.length,
      users: new Set(rows.flatMap(([, row]) => row.user || [])).size,
    },
    metrics: metricsOf(each, total),
    ...(each.instead ? { instead: each.instead[0] } : {}),
    cost: { seconds: (rows.reduce((sum, [, row]) => sum + row.lostMs, 0) / 1000) * floor, failures: failures * floor },
    severity: each.attempts > 0 && failures / each.attempts > 0.2 ? "high" : "medium",
    examples: rows.slice(0, 3).map(([, row]) => row.example),
    lastSeen: rows.reduce((latest, [, row]) => Math.max(latest, row.at), 0),
  };
}

function metricsOf(each: Case, allSessions: number): Record<string, number> {
  return {
    failures: each.failures,
    sessions: each.rows.length,
    allSessions,
    ...(each.attempts > 0 ? { attempts: each.attempts } : {}),
    ...(each.instead ? { insteadSessions: each.instead[1] } : {}),
  };
}

function subjectOf(key: FailureKey): Subject {
  return {
    tool: key.tool,
    ...(key.operation ? { operation: key.operation } : {}),
    errorClass: key.errorClass,
    ...Object.fromEntries(key.slots),
  };
}

/** Why a failure that was tested is not worth a sentence. */
function held(each: Case, alwaysFails: number, minFailures: number): { withheld?: string } {
  const { key, attempts, failures } = each;
  if (key.kind === "specific")
    return attempts > 0 && failures * 2 < attempts ? { withheld: "works more often than it fails" } : {};
  if (errorClass(key.errorClass)?.kind === "state")
    return { withheld: "the call came too early, which its error says" };
  if (failures < alwaysFails * attempts) return { withheld: "a failure without a specific cause" };
  return failures < minFailures ? { withheld: "an operation that failed too seldom to say it always does" } : {};
}

export default defineAnalyzer<State, Options, "recurs">({
  id: "recurs",
  docs: {
    title: "Recurring failures",
    question: "Which specific failure is met again and again, and what works instead?",
    method:
      "A failure is its class and its slots (a flag, a script, a file type), or an operation nearly all of whose calls fail. " +
      "Its sessions since it was first seen are modelled as a chain of two states: while active it is met with an unknown " +
      "probability, then it rests (mended, avoided, its work done), and it may return. Confidence is the probability of " +
      "meeting it again, in at least δ of the sessions, within as many sessions as were seen, over a population of " +
      "failures learned from public logs. p is the exact binomial tail of its repeats against δ.",
    assumptions: [
      "sessions that call the tool are independent opportunities while a failure is active",
      "failures here come and go as in the logs that the population was learned from",
    ],
    references: ["Schwartz, Bradlow & Fader 2014", "Laird 1978", "Clopper & Pearson 1934"],
  },
  claims: {
    recurs: {
      title: "{tool}: {errorClass:says}",
      description:
        "{errorClass:says}: [[{operation}||{tool}]] failed [[{failures:count} of {attempts:count} times||{failures:count} times]], " +
        "in {sessions:count} of {allSessions:count} sessions" +
        "[[; {instead} worked afterwards in {insteadSessions:count} of them]].",
      recommendation: "[[Instead: {instead}.||{errorClass:mend}||See its output for the cause.]]",
    },
  },
  options,
  state,
  init: emptyState,
  step: (tally, session) => mergeStates(tally, sessionState(session)),
  merge: mergeStates,
  finish,
});
