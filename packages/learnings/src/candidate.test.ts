import { claimSchema } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { defaultThresholds } from "./assessed.ts";
import { lacks, nearest } from "./candidate.ts";
import { assessed, hypothesis, recurrence } from "./hypothesis.fixture.ts";

const slower = hypothesis({
  type: "performance",
  claim: "slower",
  subject: { tool: "Bash", operation: "npm test", quality: "measured" },
});

describe("lacks", () => {
  it("is nothing for what holds up", () => {
    expect(lacks(assessed(), defaultThresholds)).toEqual([]);
    expect(lacks(assessed(recurrence(), { q: 0.4 }), defaultThresholds)).toEqual([]);
  });

  it("never shows a number as the one it misses", () => {
    expect(lacks(assessed(slower, { confidence: 0.5999, q: 0.0501 }), defaultThresholds)).toEqual([
      "confidence 0.59 (needs 0.60)",
      "q 0.051 (needs at most 0.05)",
    ]);
  });

  it("counts a recurrence's sessions", () => {
    const once = recurrence({ support: { events: 3, sessions: 1, users: 1 } });
    expect(lacks(assessed(once), defaultThresholds)).toEqual(["seen in 1 session (needs 3)"]);
  });
});

describe("nearest", () => {
  it("is empty when there is no candidate that could be published", () => {
    expect(nearest([], defaultThresholds)).toBe("");
    const hopeless = [hypothesis({ withheld: "said per operation" }), hypothesis({ subject: { tool: "`x`" } })];
    expect(
      nearest(
        hopeless.map((each) => assessed(each, { q: 0.2 })),
        defaultThresholds,
      ),
    ).toBe("");
  });

  it("tells the candidate that is least far from what is needed", () => {
    const rows = [
      assessed(hypothesis(), { confidence: 0.5, q: 0.3 }),
      assessed(slower, { confidence: 0.48, q: 0.01 }),
      assessed(hypothesis({ subject: { tool: "Edit", before: "Grep" } }), { confidence: 0.9, q: 1 }),
    ];
    const expected = "`npm test` slower than the session's other calls: confidence 0.48 (needs 0.60)";
    expect(nearest(rows, defaultThresholds)).toBe(expected);
    expect(nearest(rows.toReversed(), defaultThresholds)).toBe(expected);
  });

  it("says which way an effect points, and when waiting is included", () => {
    const worse = assessed(hypothesis({ effect: -0.1 }), { q: 0.3 });
    expect(nearest([worse], defaultThresholds)).toBe(
      "`Edit` right after `Read` succeeding less often: q 0.3 (needs at most 0.05)",
    );
    const elapsed = hypothesis({ claim: "slow", subject: { tool: "WebFetch", quality: "elapsed" } });
    expect(nearest([assessed(elapsed, { q: 0.3 })], defaultThresholds)).toContain("(elapsed, waiting included)");
  });

  it("has words for every claim, whatever its subject holds", () => {
    for (const claim of claimSchema.options)
      expect(
        nearest([assessed(hypothesis({ claim, subject: { tool: "Edit" } }), { q: 0.3 })], defaultThresholds),
      ).toMatch(/`.+`.*: q 0\.3 \(needs at most 0\.05\)$/);
  });
});
