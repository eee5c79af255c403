import { describe, expect, it } from "vitest";
import { periodOf } from "./period.ts";

describe("periodOf", () => {
  it("is open on both sides when nothing is given", () => {
    expect(periodOf({})).toEqual({});
  });

  it.each([
    ["2026-08-21", Date.UTC(2026, 7, 21)],
    ["2026-08-21T10:30", Date.UTC(2026, 7, 21, 10, 30)],
    ["2026-08-21 10:30:05.5", Date.UTC(2026, 7, 21, 10, 30, 5, 500)],
    ["2026-08-21T10:30:00Z", Date.UTC(2026, 7, 21, 10, 30)],
    ["2026-08-21T10:30:00+02:00", Date.UTC(2026, 7, 21, 8, 30)],
  ])("reads %s, in UTC unless an offset is given", (text, ms) => {
    expect(periodOf({ since: text, until: "2030-01-01" }).since).toBe(ms);
  });

  it.each(["yesterday", "2026-13-01", "2026-02-30", "21.8.2026", "", "1700000000", "2026-08-21T25:00"])(
    "refuses %j",
    (text) => {
      expect(() => periodOf({ since: text })).toThrow(`--since ${JSON.stringify(text)} is no date`);
    },
  );

  it("refuses a period in which nothing can begin", () => {
    expect(() => periodOf({ since: "2026-08-22", until: "2026-08-22" })).toThrow("is not before");
  });
});
