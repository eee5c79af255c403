import { describe, expect, it } from "vitest";
import { call, type CallSpec, session } from "../../session.fixture.ts";
import { retryOpportunities } from "./retry-opportunity.ts";

const failed = (fields: Partial<CallSpec> = {}) => call("Bash", { outcome: "error", errorClass: "E", ...fields });
const found = (calls: readonly CallSpec[]) =>
  retryOpportunities(session("s0", calls)).map(({ again, retried, succeeded }) => ({ again, retried, succeeded }));

describe("retryOpportunities", () => {
  it("finds none where nothing failed, or the call is not made again within six", () => {
    expect(found([call("Bash"), call("Bash")])).toEqual([]);
    expect(found([failed(), ...Array.from({ length: 6 }, () => call("Read")), call("Bash")])).toEqual([]);
  });

  it("finds none where the next try neither succeeded nor failed", () => {
    expect(found([failed(), call("Bash", { outcome: "interrupted" })])).toEqual([]);
  });

  it("tells a retry right away from one after something else, and a first failure from a repeated one", () => {
    expect(found([failed(), failed(), call("Read"), call("Bash")])).toEqual([
      { again: false, retried: true, succeeded: false },
      { again: true, retried: false, succeeded: true },
    ]);
  });

  it("takes parallel calls that fail alike for one, and none of them for the retry of another", () => {
    expect(found([failed({ batch: "b" }), failed({ batch: "b" }), call("Read"), call("Bash")])).toEqual([
      { again: false, retried: false, succeeded: true },
    ]);
  });
});
