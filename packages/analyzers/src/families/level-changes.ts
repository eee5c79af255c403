import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import { inOrder } from "./evidence/in-order.ts";
import { alertOf } from "./levels/alert.ts";
import { type Followed, type Found, followed } from "./levels/followed.ts";
import { shiftAndTrend } from "./levels/shift-and-trend.ts";
import { init, merge, type State, state, step } from "./levels/tally.ts";

const options = z.object({
  leastRatio: z.number().min(1.01).max(10).default(1.25).meta({
    description: "δ of a change in duration: a smaller ratio is not worth a sentence",
  }),
  leastDifference: z.number().positive().max(1).default(0.05).meta({
    description: "δ of a change in the share of calls that fail",
  }),
  monthlyRatio: z.number().min(1.01).max(10).default(1.1).meta({
    description: "δ of a trend in duration, per four weeks",
  }),
  monthlyDifference: z.number().positive().max(1).default(0.02).meta({
    description: "δ of a trend in the share of calls that fail, per four weeks",
  }),
  unusualRatio: z.number().min(1.01).max(10).default(1.5).meta({ description: "δ of an alert on durations" }),
  unusualDifference: z.number().positive().max(1).default(0.15).meta({ description: "δ of an alert on failures" }),
  leastSessions: z.int().min(5).default(8).meta({ description: "Sessions before, and after, a change" }),
  leastDays: z.int().min(2).default(3).meta({ description: "Days with sessions before, and after, a change" }),
  leastWeeks: z.int().min(4).default(8).meta({ description: "Weeks with sessions, for a trend" }),
  leastFailures: z.int().positive().default(10).meta({
    description: "Failures in all, for a change in how often calls fail",
  }),
});
type Options = z.output<typeof options>;

function finish({ newest, rows }: State, chosen: Options): Found[] {
  const all = [...rows].map(([key, row]) => followed(key, row));
  return inOrder(all.filter((each) => isTested(each, chosen)).flatMap((each) => found(each, newest, chosen)));
}

const found = (each: Followed, newest: number, chosen: Options): Found[] => [
  ...shiftAndTrend(each, chosen),
  ...alertOf(each, newest, chosen),
];

/** Whether a share of failures can move at all: how many there are, never when. */
const isTested = ({ key, cells }: Followed, { leastFailures }: Options): boolean =>
  key.metric !== "failures" || cells.reduce((sum, { failures }) => sum + failures, 0) >= leastFailures;

const WAITING = "[[; all {elapsedCalls:count} times are elapsed, waiting included]]";
const LEVELS =
  "[[{call} takes {factor:factor} as long as before: typically {nowMs:duration} instead of {beforeMs:duration}||" +
  "{nowShare:percent} of the calls of {call} fail instead of {beforeShare:percent}]]";

export default defineAnalyzer<State, Options, Found["claim"]>({
  id: "level-changes",
  docs: {
    title: "Changes over time",
    question: "Which calls take longer or shorter than they did, or fail more or less often, and since when?",
    method:
      "A session says one number of each tool and operation: the middle of the logarithms of its durations, or the " +
      "share of its calls that failed. Sessions are compared with other sessions of the same person (fixed effects). " +
      "`shifted`: the largest change of level between two weeks; the p-value counts all Mondays that were looked at " +
      "(Bonferroni). `drifts`: the slope over at least eight weeks, worth its δ in each half of them. Of the two the " +
      "trend is said where it is clearly the likelier one, else the shift. " +
      "`unusual`: the last seven days against all before. Each p-value is the largest of several: t with the variance " +
      "that sessions, days, weeks and pairs of weeks show, each with its own degrees of freedom, and a permutation " +
      "tail with exact moments. A shift holds again " +
      "when the level of the next sessions stays apart from the level before it; a trend when it goes on; an alert " +
      "is no learning and expires seven days after its window.",
    assumptions: [
      "sessions of one person would be exchangeable in time if nothing had changed, but for days and weeks that are alike",
      "people differ by a constant; a change that is one person's alone is not said",
      "elapsed times hold permission prompts and other waiting: they are followed where a call takes a second or more",
    ],
    references: [
      "Mantel 1963",
      "Moulton 1986",
      "Newey & West 1987 (conditions that last)",
      "Hawkins 1977 (a shift at an unknown time)",
      "Matteson & James 2014",
      "Daly et al. 2020",
      "Kass & Raftery 1995 (shift or trend)",
    ],
  },
  claims: {
    shifted: {
      title: "The {metric} of {call} changed",
      description:
        `Since the week of {sinceDay:day} ${LEVELS} ({sessionsNow:count} sessions since then, ` +
        `{sessionsBefore:count} before)${WAITING}.`,
      recommendation: "Something changed in that week or shortly before: look there for the cause.",
    },
    drifts: {
      title: "The {metric} of {call} drifts",
      description:
        "With every four weeks [[{call} takes {factor:factor} as long as before, by now typically {nowMs:duration}||" +
        "{riseShare:percent} more of the calls of {call} fail, by now {nowShare:percent}||" +
        "{fallShare:percent} fewer of the calls of {call} fail, by now {nowShare:percent}]] ({sessions:count} sessions " +
        `in {weeks:count} weeks)${WAITING}.`,
      recommendation: "It comes bit by bit: no single change explains it.",
    },
    unusual: {
      title: "The {metric} of {call} is unusual",
      description:
        `In the seven days up to {untilDay:day} ${LEVELS} ({sessionsNow:count} sessions in these days, ` +
        `{sessionsBefore:count} before)${WAITING}.`,
      recommendation:
        "An alert, not a learning: it goes when the days are as usual again, by {expiresDay:day} at the latest.",
    },
  },
  options,
  state,
  init,
  step,
  merge,
  finish,
});
