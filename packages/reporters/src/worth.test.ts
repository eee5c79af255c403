import { describe, expect, it } from "vitest";
import { learning } from "./learning.fixture.ts";
import { isPublished, publishedByWorth, worth } from "./worth.ts";

describe("worth", () => {
  it("is nothing where nothing is lost", () => {
    expect(worth(learning({ benefit: { secondsPerWeek: 0, failuresPerWeek: 0 } }))).toBe(0);
  });

  it("is benefit times confidence, a failure being 30 seconds", () => {
    expect(worth(learning({ confidence: 0.5, benefit: { secondsPerWeek: 60, failuresPerWeek: 2 } }))).toBe(60);
  });
});

describe("publishedByWorth", () => {
  it("leaves out what is not published", () => {
    const statuses = ["proposed", "active", "rejected", "snoozed", "retired", "superseded"] as const;
    expect(statuses.filter((status) => isPublished({ status }))).toEqual(["proposed", "active"]);
    expect(publishedByWorth([learning({ status: "rejected" })])).toEqual([]);
  });

  it("ranks by worth, then impact, confidence and id", () => {
    const none = { secondsPerWeek: 0, failuresPerWeek: 0 };
    const rows = [
      learning({ id: "d", benefit: none, impact: "low" }),
      learning({ id: "c", benefit: none, impact: "high", confidence: 0.7 }),
      learning({ id: "b", benefit: none, impact: "high", confidence: 0.9 }),
      learning({ id: "a", benefit: none, impact: "high", confidence: 0.9 }),
      learning({ id: "e", impact: "low" }),
    ];
    expect(publishedByWorth(rows).map((each) => each.id)).toEqual(["e", "a", "b", "c", "d"]);
  });
});
