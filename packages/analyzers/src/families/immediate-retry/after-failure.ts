import type { Session } from "@afteraction/schema";
import type { Score } from "../../statistics/cell.ts";
import { addScores, emptyScore, stratumScore } from "../../statistics/strata.ts";
import { lanesOf, type Step } from "../../steps.ts";
import { stepKey } from "../keys/call-key.ts";
import { rowOf } from "../keys/rows.ts";

interface Table {
  readonly key: string;
  n: number;
  m: number;
  n1: number;
  a: number;
}

/**
 * How much worse each key fares right after *another* call failed than after another one succeeded, by key, summed over
 * the lanes of a session: failures come in bursts, and a retry must do worse than these to be a bad idea of its own.
 */
export function afterFailure(session: Session): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const lane of lanesOf(session))
    for (const { key, ...table } of tablesOf(lane))
      scores.set(key, addScores(scores.get(key) ?? emptyScore, stratumScore(table)));
  return scores;
}

function tablesOf(lane: readonly Step[]): readonly Table[] {
  const tables = new Map<string, Table>();
  lane.forEach(({ events }, index) => {
    const before = lane[index - 1]?.last;
    if (before?.outcome !== "success" && before?.outcome !== "error") return;
    for (const event of events) {
      const key = stepKey(event);
      if (key === stepKey(before) || (event.outcome !== "success" && event.outcome !== "error")) continue;
      const table = rowOf(tables, key, (): Table => ({ key, n: 0, m: 0, n1: 0, a: 0 }));
      const [failed, ok] = [before.outcome === "error" ? 1 : 0, event.outcome === "success" ? 1 : 0];
      table.n++;
      table.m += ok;
      table.n1 += failed;
      table.a += failed * ok;
    }
  });
  return [...tables.values()];
}
