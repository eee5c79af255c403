import { hypothesisRowSchema, learningSchema } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { assessed, hypothesis, recurrence } from "./hypothesis.fixture.ts";
import { toLearning, toRow, type Telling } from "./learning.ts";

const telling: Telling = {
  words: () => ({
    title: "{tool}",
    description: "{tool} succeeds in {share:percent} of {calls:count} calls[[ after {before}]].",
    recommendation: "[[{before} first.]]",
  }),
  weeks: 10,
  asOf: "2026-08-21T10:00:00.000Z",
};

const failing: Telling = {
  ...telling,
  words: () => ({ title: "", description: "{call} fails.", recommendation: "[[{instead} works.]]" }),
};

describe("toLearning", () => {
  it("is a learning of the schema, proposed and first seen now", () => {
    const learning = toLearning(assessed(), telling);
    expect(learningSchema.parse(learning)).toEqual(learning);
    expect(learning).toMatchObject({
      pattern: "precedes:Read→Edit",
      category: "success_rate_medium",
      description: "`Edit` succeeds in 90 % of 400 calls after `Read`.",
      recommendation: "`Read` first.",
      confidence: 0.9,
      band: "high",
      impact: "medium",
      benefit: { secondsPerWeek: 600, failuresPerWeek: 4 },
      status: "proposed",
      firstSeen: "2026-08-21T10:00:00.000Z",
      lastSeen: "2026-08-21T10:00:00.000Z",
    });
  });

  it("rounds what it publishes, and takes the band from the rounded confidence", () => {
    const learning = toLearning(
      assessed(hypothesis({ effect: 0.123456, p: 0.00012345, metrics: { share: 0.98765, calls: 1234 } }), {
        q: 0.0123,
        confidence: 0.8049,
      }),
      telling,
    );
    expect(learning).toMatchObject({ effect: 0.123, p: 0.00012, q: 0.012, confidence: 0.8, band: "medium" });
    expect(learning.metrics).toEqual({ calls: 1234, share: 0.988 });
  });

  it("names its category by the template", () => {
    const learning = toLearning(assessed(), { ...telling, category: "custom_{claim}_{type}_{impact}" });
    expect(learning.category).toBe("custom_precedes_success_rate_medium");
  });

  it("keeps what worked instead", () => {
    expect(toLearning(assessed(), telling)).not.toHaveProperty("instead");
    const learning = toLearning(assessed(recurrence({ instead: "rg --glob *.tsx" })), failing);
    expect(learning).toMatchObject({ instead: "rg --glob *.tsx", recommendation: "`rg --glob *.tsx` works." });
  });

  it("writes the same bytes however an analyzer ordered its metrics", () => {
    const one = toLearning(assessed(hypothesis({ metrics: { share: 0.9, calls: 4 } })), telling);
    const other = toLearning(assessed(hypothesis({ metrics: { calls: 4, share: 0.9 } })), telling);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });
});

describe("toRow", () => {
  it("is a row of the schema, without prose", () => {
    const row = toRow(assessed(), false);
    expect(hypothesisRowSchema.strict().parse(row)).toEqual(row);
    expect(row.published).toBe(false);
  });
});
