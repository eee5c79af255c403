import { describe, expect, it } from "vitest";
import { call, type CallSpec, session } from "../../session.fixture.ts";
import { opportunitiesOf } from "./opportunity.ts";

const failed = (fields: Partial<CallSpec> = {}) => call("Bash", { outcome: "error", errorClass: "E", ...fields });
const actions = (calls: readonly CallSpec[]) =>
  opportunitiesOf(session("s0", calls)).map(({ failure, actions: taken, succeeded }) => [failure, taken, succeeded]);

describe("opportunitiesOf", () => {
  it("finds none where nothing failed, or nothing was tried again", () => {
    expect(actions([call("Bash"), call("Bash")])).toEqual([]);
    expect(actions([failed(), call("Read")])).toEqual([]);
  });

  it("takes an immediate retry as an action of its own", () => {
    expect(actions([failed(), call("Bash")])).toEqual([['["Bash"]\n"E"', ['["Bash"]'], true]]);
  });

  it("does not take a parallel call for what was done next", () => {
    const batch = [failed({ batch: "b" }), call("Grep", { batch: "b" })];
    expect(actions([...batch, call("Read"), call("Bash")])).toEqual([['["Bash"]\n"E"', ['["Read"]'], true]]);
  });

  it("takes another operation of the same tool as a retry of the tool, and as an action for the operation", () => {
    const [test, install] = [{ operation: "npm test" }, { operation: "npm install" }];
    expect(actions([failed(test), call("Bash", install), call("Bash", test)])).toEqual([
      ['["Bash"]\n"E"', ['["Bash"]'], true],
      ['["Bash","npm test"]\n"E"', ['["Bash","npm install"]'], true],
    ]);
  });

  it("names a failure without a class OTHER, and keeps hostile classes apart from keys", () => {
    const [found] = opportunitiesOf(session("s0", [call("Bash", { outcome: "error" }), call("Bash")]));
    expect(found?.failure).toBe('["Bash"]\n"OTHER"');
    const [hostile] = opportunitiesOf(session("s0", [failed({ errorClass: "a\nb" }), call("Bash")]));
    expect(hostile?.failure.split("\n")).toHaveLength(2);
  });
});
