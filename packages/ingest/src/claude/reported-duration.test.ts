import { describe, expect, it } from "vitest";
import { reportedDuration } from "./reported-duration.ts";

describe("reportedDuration", () => {
  it.each([undefined, "Error: 5", [], {}, { durationMs: -1 }, { durationMs: "9" }, { durationSeconds: 1e308 }])(
    "is unknown for %j",
    (response) => {
      expect(reportedDuration(response)).toBeUndefined();
    },
  );

  it("reads milliseconds and seconds", () => {
    expect(reportedDuration({ durationMs: 41 })).toBe(41);
    expect(reportedDuration({ totalDurationMs: 0 })).toBe(0);
    expect(reportedDuration({ durationSeconds: 2.5 })).toBe(2500);
  });
});
