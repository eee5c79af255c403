import { describe, expect, it } from "vitest";
import { call, session } from "../../session.fixture.ts";
import { failureLevels } from "./failure-level.ts";

const levels = (failures: number, successes: number) =>
  failureLevels(
    session("s0", [
      ...Array.from({ length: failures }, () => call("Read", { outcome: "error" })),
      ...Array.from({ length: successes }, () => call("Read")),
      call("Edit", { outcome: "error" }),
      call("Read", { outcome: "denied" }),
    ]).events,
  );

describe("failureLevels", () => {
  it("puts a session without other calls in the second level: half a failure in five calls is 10 %", () => {
    expect(levels(0, 0)("Edit")).toBe(1);
  });

  it("rises with the share of failures of the other tools", () => {
    expect([levels(0, 20), levels(2, 18), levels(5, 15), levels(10, 10)].map((of) => of("Edit"))).toEqual([0, 1, 2, 3]);
  });

  it("does not let a tool's own outcomes choose its level", () => {
    expect(levels(10, 10)("Read")).toBe(levels(0, 20)("Read"));
  });
});
