import type { Hypothesis, Subject } from "@afteraction/schema";
import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import type { Cell } from "../statistics/cell.ts";
import { pooledDispersion } from "../statistics/dispersion.ts";
import { passesMargins } from "../statistics/effect.ts";
import { inOrder } from "./evidence/in-order.ts";
import { joinHalves } from "./evidence/split-cell.ts";
import { certainShare, sharesOf, stratifiedCounts } from "./evidence/stratified.ts";
import { decodeKey } from "./keys/call-key.ts";
import { init, merge, type Reason, type Row, type State, state, step } from "./validation-failures/tally.ts";

const options = z.object({
  refusedThreshold: z.number().positive().max(1).default(0.02).meta({
    description: "δ: the smallest surplus of refused calls over the session's other calls worth a sentence",
  }),
  failedThreshold: z.number().positive().max(1).default(0.05).meta({
    description: "δ of failures, which stand in where a log never says that a call was refused",
  }),
  leastCalls: z.int().positive().default(60).meta({ description: "Rarer tools and operations are not tested" }),
});
type Options = z.output<typeof options>;
type Found<C extends "fails" | "invalid"> = Hypothesis & { claim: C };

function finish({ refused, rows }: State, chosen: Options) {
  const common = [...rows].filter(([, row]) => row.refused.cell.n1 >= chosen.leastCalls);
  const informed = refused > 0;
  const compared = common.filter(([, row]) => passesMargins(sideOf(row, informed).cell));
  const reasons = common.flatMap(([key, row]) => reasonsOf(key, row));
  const plain = { informed, dispersion: pooledDispersion(compared.map(([, row]) => sideOf(row, informed).cell)) };
  const dispersion = pooledDispersion(reasons.map(({ cell }) => cell));
  return inOrder<Found<"fails" | "invalid">>([
    ...compared.map(([key, row]) => fails(key, row, plain, chosen)),
    ...reasons.map((each) => invalid(each, dispersion, chosen)),
  ]);
}

/** A key whose calls were refused for one reason, often enough to be asked about. */
interface Asked {
  readonly subject: Subject;
  readonly cell: Cell;
  readonly reason: Reason;
}

const reasonsOf = (key: string, row: Row): Asked[] =>
  [...row.reasons].flatMap(([id, reason]) => {
    const cell = joinHalves(row.refused.cell, reason.outcome);
    return passesMargins(cell) ? [{ subject: { ...decodeKey(key), reason: id }, cell, reason }] : [];
  });

/** Where a log says of no call that it was refused, it cannot know: plain failures take the place. */
const sideOf = (row: Row, informed: boolean) => (informed ? row.refused : row.failed);

interface Plain {
  readonly informed: boolean;
  readonly dispersion: number;
}

function fails(key: string, row: Row, { informed, dispersion }: Plain, chosen: Options): Found<"fails"> {
  const { cell, evidence } = sideOf(row, informed);
  const found = stratifiedCounts(cell, evidence, dispersion);
  const shares = sharesOf(cell, found.effect);
  const failures = cell.y1;
  return {
    analyzer: "validation-failures",
    family: informed ? "val" : "fail",
    type: "validation",
    claim: "fails",
    subject: decodeKey(key),
    ...found,
    threshold: informed ? chosen.refusedThreshold : chosen.failedThreshold,
    metrics: {
      ...shares,
      failures,
      calls: cell.n1,
      sessions: evidence.sessions,
      ...(informed ? { refused: failures } : { failed: failures }),
    },
    cost: { seconds: 0, failures: surplus(cell, found) },
    // The design document's rule: validation failures, and success below 80 %, are high.
    severity: informed || shares.share > 0.2 ? "high" : "medium",
  };
}

/**
 * One reason: the same comparison, with refusals for this reason as the outcome. Reasons are a family of their own:
 * a tool has one rate of refusals, but several reasons, and what it is called wrongly for must not cost it its budget.
 */
function invalid({ subject, cell, reason }: Asked, dispersion: number, chosen: Options): Found<"invalid"> {
  const found = stratifiedCounts(cell, reason.evidence, dispersion);
  return {
    analyzer: "validation-failures",
    family: "why",
    type: "validation",
    claim: "invalid",
    subject,
    ...found,
    threshold: chosen.refusedThreshold,
    metrics: { ...sharesOf(cell, found.effect), failures: cell.y1, calls: cell.n1, sessions: reason.evidence.sessions },
    ...(found.effect > 0 ? {} : { withheld: "rarer than among the session's other calls" }),
    cost: { seconds: 0, failures: surplus(cell, found) },
    severity: "high",
  };
}

/** Failures beyond those of the other calls, at the lower bound of the effect. */
function surplus({ n1 }: Cell, { effect, replication }: Pick<Hypothesis, "effect" | "replication">): number {
  return effect > 0 && replication.model === "effect" ? n1 * effect * certainShare(effect, replication.se) : 0;
}

export default defineAnalyzer<State, Options, "fails" | "invalid">({
  id: "validation-failures",
  docs: {
    title: "Validation failures",
    question:
      "Which calls are refused before they run, or called wrongly, more often than the session's other calls, and why?",
    method:
      "A call is refused when its log says so, or when it failed with an error class of usage. Each tool and " +
      "operation is compared with the other calls of the same session (Mantel–Haenszel, session-robust); so is each " +
      "class of refusals by itself. Where a log never says that a call was refused, failures take the place of " +
      "refusals.",
    assumptions: [
      "calls of one session would be refused alike if the tool made no difference",
      "sessions are independent",
      "the error taxonomy knows the failure: an unknown class is no refusal",
    ],
    references: ["Mantel & Haenszel 1959", "Zhang & Boos 1997"],
  },
  claims: {
    fails: {
      title: "{call} is called wrongly more often than the rest",
      description:
        "{call}: [[{refused:count} of {calls:count} calls were refused or wrong in " +
        "themselves]][[{failed:count} of {calls:count} calls failed]] ({share:percent}), against {restShare:percent} " +
        "of the other calls of the same sessions; seen in {sessions:count} sessions.",
      recommendation: "The report's table of error classes says how they failed.",
    },
    invalid: {
      title: "{call}: {reason}",
      description:
        "{call} is refused in {failures:count} of {calls:count} calls because {reason:says} ({share:percent}, in " +
        "{sessions:count} sessions; {restShare:percent} of the other calls of the same sessions).",
      recommendation: "[[{reason:mend}||The report's table of error classes says more.]]",
    },
  },
  options,
  state,
  init,
  step,
  merge,
  finish,
});
