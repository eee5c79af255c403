import { describe, expect, it } from "vitest";
import { call, type CallSpec, session } from "../../session.fixture.ts";
import { lanesOf } from "../../steps.ts";
import { laneWords } from "./lane-words.ts";

const words = (calls: readonly CallSpec[], longest = 7) =>
  lanesOf(session("s0", calls))
    .flatMap((lane) => laneWords(lane, longest))
    .flatMap(({ subject, beginnings }) =>
      [...beginnings].map(([before, { n1, a }]) => [
        `${before}\n${subject}`
          .replaceAll(/["[\]]/g, "")
          .split("\n")
          .join(" "),
        n1,
        a,
      ]),
    );

describe("laneWords", () => {
  it("needs two steps before", () => expect(words([call("A"), call("B")])).toEqual([]));

  it("collapses runs, and takes a call for its run", () => {
    expect(words([call("A"), call("B"), call("B"), call("C", { outcome: "error" }), call("C")])).toEqual([
      ["A B C", 1, 0],
    ]);
  });

  it("knows every beginning up to the longest workflow", () => {
    const lane = ["A", "B", "C", "D"].map((tool) => call(tool));
    expect(words(lane)).toEqual([
      ["A B C", 1, 1],
      ["B C D", 1, 1],
      ["A B C D", 1, 1],
    ]);
    expect(words(lane, 3)).toEqual([
      ["A B C", 1, 1],
      ["B C D", 1, 1],
    ]);
  });

  it("leaves out calls that neither succeed nor fail", () => {
    expect(words([call("A"), call("B"), call("C", { outcome: "denied" })])).toEqual([]);
  });

  it("tells calls by how the call before ended, and second tries from first ones", () => {
    const failed = call("C", { outcome: "error" });
    const [A, B, D] = ["A", "B", "D"].map((tool) => call(tool)) as [CallSpec, CallSpec, CallSpec];
    const strata = lanesOf(session("s0", [A, B, failed, D, B, call("C")])).flatMap((lane) => laneWords(lane, 3));
    expect(strata.filter(({ subject }) => subject === '["C"]')).toHaveLength(2);
  });
});
