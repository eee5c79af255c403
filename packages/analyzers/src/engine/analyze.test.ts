import type { Claim, Hypothesis, Session } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import { call, session } from "../session.fixture.ts";
import { analyze } from "./analyze.ts";

const row = (analyzer: string, claim: Claim, tool: string, effect: number): Hypothesis => ({
  analyzer, family: analyzer, type: "performance", claim, subject: { tool },
  estimate: { value: effect, unit: "share", interval: { low: 0, high: 1, level: 0.95 } }, effect, threshold: 0.1, p: 0.5,
  replication: { model: "rate", se: 0.1 }, support: { events: 0, sessions: 0, users: 0 }, metrics: {},
  cost: { seconds: 0, failures: 0 }, severity: "low", examples: [], lastSeen: 0,
}); // prettier-ignore

/** Counts calls, or calls times `weight`, and says so of two tools in the wrong order. */
const counting = (id: string, claim: Claim) =>
  defineAnalyzer({
    id,
    docs: { title: id, question: "", method: "", assumptions: [], references: [] },
    claims: { [claim]: { title: "", description: "", recommendation: "" } } as never,
    options: z.object({ weight: z.int().default(1) }),
    state: z.int(),
    init: () => 0,
    step: (count: number, { events }: Session) => count + events.length,
    merge: (left: number, right: number) => left + right,
    finish: (count: number, { weight }: { weight: number }) =>
      ["Write", "Read"].map((tool) => row(id, claim, tool, count * weight)),
  });

const two = [counting("b", "slow"), counting("a", "fails")];
const sessions = [session("s1", [call("Read"), call("Read")]), session("s2", [call("Edit")])];

describe("analyze", () => {
  it("has nothing to say without analyzers", () => expect(analyze(sessions, [], new Map())).toEqual([]));

  it("sorts what every analyzer tested by claim, then subject", () => {
    const rows = analyze(sessions, two, new Map());
    expect(rows.map(({ claim, subject }) => [claim, subject.tool])).toEqual([
      ["fails", "Read"],
      ["fails", "Write"],
      ["slow", "Read"],
      ["slow", "Write"],
    ]);
    expect(analyze(sessions.toReversed(), two.toReversed(), new Map())).toEqual(rows);
  });

  it("orders two analyzers that claim the same by their names", () => {
    const rivals = [counting("d", "slow"), counting("c", "slow")];
    expect(analyze(sessions, rivals).map((each) => each.analyzer)).toEqual(["c", "d", "c", "d"]);
  });

  it("gives each analyzer its options, with its defaults", () => {
    const effects = analyze(sessions, two, new Map([["a", { weight: 10 }]])).map(({ effect }) => effect);
    expect(effects).toEqual([30, 30, 3, 3]);
  });

  it("does not change the sessions", () => {
    const frozen = Object.freeze(
      sessions.map((each) => Object.freeze({ ...each, events: Object.freeze(each.events) })),
    );
    expect(analyze(frozen, two)).toHaveLength(4);
  });
});
