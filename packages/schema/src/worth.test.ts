import { describe, expect, it } from "vitest";
import type { Learning } from "./learning.ts";
import { statusSchema } from "./learning.ts";
import { byWorth, isPublished, worth } from "./worth.ts";

const none = { secondsPerWeek: 0, failuresPerWeek: 0 };

/** The fields that rank a learning; no other is looked at. */
const ranked = (fields: Partial<Learning>): Learning =>
  ({ id: "a", benefit: none, confidence: 0.9, impact: "high", ...fields }) as Learning;

describe("isPublished", () => {
  it("is what the ledger has not turned down", () => {
    expect(statusSchema.options.filter((status) => isPublished({ status }))).toEqual(["proposed", "active"]);
  });
});

describe("worth", () => {
  it("is nothing where nothing is lost", () => {
    expect(worth({ benefit: none, confidence: 1 })).toBe(0);
  });

  it("is benefit times confidence, a failure being 30 seconds", () => {
    expect(worth({ confidence: 0.5, benefit: { secondsPerWeek: 60, failuresPerWeek: 2 } })).toBe(60);
  });
});

describe("byWorth", () => {
  it("ranks by worth, then impact, confidence and id", () => {
    const rows = [
      ranked({ id: "d", impact: "low" }),
      ranked({ id: "c", confidence: 0.7 }),
      ranked({ id: "b" }),
      ranked({ id: "a" }),
      ranked({ id: "e", impact: "low", benefit: { secondsPerWeek: 1, failuresPerWeek: 0 } }),
    ];
    expect(rows.toSorted(byWorth).map(({ id }) => id)).toEqual(["e", "a", "b", "c", "d"]);
  });
});
