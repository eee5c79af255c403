import { describe, expect, it } from "vitest";
import { assess } from "../confidence.ts";
import { hypothesis, recurrence } from "../hypothesis.fixture.ts";
import { forecastsOf } from "./forecast.ts";

describe("forecastsOf", () => {
  it("has none without a past", () => expect(forecastsOf({ past: [], next: [recurrence()] })).toEqual([]));

  it("leaves out what the next block cannot judge, and what is never near to being published", () => {
    const faint = hypothesis({ effect: 0.01, subject: { tool: "Edit", before: "Grep" } });
    expect(forecastsOf({ past: [hypothesis(), faint], next: [faint] })).toEqual([]);
  });

  it("states the confidence of the past alone", () => {
    const past = [hypothesis(), recurrence()];
    const [first, second] = forecastsOf({ past, next: [hypothesis({ effect: -0.2 })] });
    expect([first!.row, second!.row]).toEqual(assess(past));
    expect([first!.replicated, second!.replicated]).toEqual([false, false]);
  });
});
