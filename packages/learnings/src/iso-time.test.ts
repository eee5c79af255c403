import { describe, expect, it } from "vitest";
import { isoTime } from "./iso-time.ts";

describe("isoTime", () => {
  it("writes 1970 for an unknown time, and never fails on an absurd one", () => {
    expect(isoTime(0)).toBe("1970-01-01T00:00:00.000Z");
    expect(isoTime(-5)).toBe("1970-01-01T00:00:00.000Z");
    expect(isoTime(Number.MAX_SAFE_INTEGER)).toBe("9999-12-31T23:59:59.999Z");
  });

  it("writes milliseconds", () => {
    expect(isoTime(1_787_306_400_001)).toBe("2026-08-21T10:00:00.001Z");
  });
});
