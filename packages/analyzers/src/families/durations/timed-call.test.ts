import { describe, expect, it } from "vitest";
import { call, session } from "../../session.fixture.ts";
import { timedCalls } from "./timed-call.ts";

const timed = (durationMs: number, fields = {}) => call("Read", { durationMs, durationQuality: "exec", ...fields });

describe("timedCalls", () => {
  it("drops calls without a duration of their own", () => {
    const calls = [call("Read"), timed(0), timed(5, { outcome: "denied" }), timed(5, { outcome: "launched" })];
    expect(timedCalls(session("s1", calls), "measured")).toEqual([]);
  });

  it("has no elapsed time of tools that wait for people", () => {
    const asked = call("AskUserQuestion", { durationMs: 60_000, durationQuality: "upper-bound" });
    expect(timedCalls(session("s1", [asked]), "elapsed")).toEqual([]);
  });

  it("keeps measured and elapsed apart", () => {
    const one = session("s1", [
      timed(1),
      timed(2, { durationQuality: "reported" }),
      timed(3, { durationQuality: "upper-bound" }),
    ]);
    expect(timedCalls(one, "measured").map(({ ms }) => ms)).toEqual([1, 2]);
    expect(timedCalls(one, "elapsed").map(({ ms }) => ms)).toEqual([3]);
  });
});
