import { describe, expect, it } from "vitest";
import { call, type CallSpec, session } from "../../session.fixture.ts";
import { failureRuns } from "./runs.ts";

const failed = (fields: Partial<CallSpec> = {}) =>
  call("Bash", { outcome: "error", errorClass: "E", durationMs: 100, ...fields });
const lengths = (...calls: readonly CallSpec[]) => failureRuns(session("s0", calls)).map(({ length }) => length);

describe("failureRuns", () => {
  it("finds none where nothing failed", () => expect(lengths(call("Bash"), call("Bash"))).toEqual([]));

  it("ends a run where anything else is done, or the call ends in another way", () => {
    expect(lengths(failed(), call("Read"), failed())).toEqual([1, 1]);
    expect(lengths(failed(), call("Bash"), failed())).toEqual([1, 1]);
    expect(lengths(failed(), call("Bash", { outcome: "denied" }), failed())).toEqual([1, 1]);
  });

  it("does not join lanes", () => expect(lengths(failed(), failed({ lane: "sub-1" }))).toEqual([1, 1]));

  it("counts the calls of a run, and what those after the first took", () => {
    const [run] = failureRuns(session("s0", [failed(), failed(), failed({ durationMs: 50 })]));
    expect(run).toMatchObject({ length: 3, repeatedMs: 150, failure: '["Bash"]\n"E"' });
  });

  it("follows several failures of parallel calls at once", () => {
    const both = (batch: string) => [failed({ batch }), failed({ batch, errorClass: "F" })];
    expect(lengths(...both("1"), ...both("2"), failed())).toEqual([2, 3]);
  });
});
