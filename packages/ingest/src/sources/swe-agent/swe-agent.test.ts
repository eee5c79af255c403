import { describe, expect, it } from "vitest";
import { readFixture } from "../../log.fixture.ts";

describe("SWE-agent trajectories", () => {
  it("counts steps without a command, and makes no call of them", async () => {
    const { artefacts, rejects } = await readFixture("swe-agent/run.traj");
    expect(artefacts).toContainEqual({ kind: "step-without-call", count: 1 });
    expect(rejects).toEqual([]);
  });
  it("reads commands by their first word, with the time they took and no outcome", async () => {
    const { events } = await readFixture("swe-agent/run.traj");
    expect(events.map(({ tool, outcome, durationMs }) => [tool, outcome, durationMs])).toEqual([
      ["open", "unknown", 500],
      ["python", "unknown", 2250],
      ["submit", "unknown", undefined],
    ]);
    expect(new Set(events.map(({ rootSession }) => rootSession))).toEqual(new Set(["file:swe-agent/run.traj"]));
  });
});
