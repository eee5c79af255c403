import { describe, expect, it } from "vitest";
import { call, type CallSpec, session } from "./session.fixture.ts";
import { lanesOf } from "./steps.ts";

const shape = (calls: readonly CallSpec[]) =>
  lanesOf(session("s0", calls)).map((lane) =>
    lane.map(({ events, last }) => `${events.map(({ tool }) => tool).join("+")}>${last.tool}`),
  );

describe("lanesOf", () => {
  it("has no lane without calls", () => expect(shape([])).toEqual([]));

  it("takes calls without a batch one by one", () => {
    expect(shape([call("Read"), call("Read")])).toEqual([["Read>Read", "Read>Read"]]);
  });

  it("keeps sub-agents apart, also those that name their lane alike in sessions of their own", () => {
    const calls = [call("Read"), call("Edit", { lane: "sub" }), call("Bash"), call("Grep", { session: "s0/x" })];
    expect(shape(calls)).toEqual([["Read>Read", "Bash>Bash"], ["Edit>Edit"], ["Grep>Grep"]]);
  });

  it("joins calls of one answer, and knows which finished last", () => {
    const batch = [call("Read", { batch: "b", endedAt: 9e12 }), call("Grep", { batch: "b" })];
    expect(shape([...batch, call("Edit", { batch: "c" })])).toEqual([["Read+Grep>Read", "Edit>Edit"]]);
  });
});
