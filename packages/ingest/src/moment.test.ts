import { describe, expect, it } from "vitest";
import { momentOf } from "./moment.ts";

const noon = Date.UTC(2026, 2, 1, 12);

describe("momentOf", () => {
  it.each([undefined, null, "", "yesterday", "2026-13-40T00:00:00Z", "1", 0, -5, Number.NaN, {}, "2026-03-01"])(
    "knows no time in %j",
    (value) => expect(momentOf(value)).toBeUndefined(),
  );

  it.each([
    ["2026-03-01T12:00:00.000Z", noon],
    ["2026-03-01T12:00:00Z", noon],
    ["2026-03-01T13:00:00+01:00", noon],
    ["2026-03-01T12:00:00.190585889+00:00", noon + 190],
    [noon, noon],
    [noon / 1000, noon],
  ])("reads %j", (value, at) => expect(momentOf(value)).toEqual({ at, naive: false }));

  it.each(["2026-03-01T12:00:00.123456", "2026-03-01 12:00:00,123"])("reads %j as UTC and says so", (value) => {
    expect(momentOf(value)).toEqual({ at: noon + 123, naive: true });
  });
});
