import { describe, expect, it } from "vitest";
import { learning } from "./learning.fixture.ts";
import { publishedByWorth } from "./worth.ts";

describe("publishedByWorth", () => {
  it("leaves out what is not published", () => {
    expect(publishedByWorth([learning({ status: "rejected" }), learning({ status: "retired" })])).toEqual([]);
  });

  it("puts the learning worth most first", () => {
    const rows = [
      learning({ id: "a", benefit: { secondsPerWeek: 1, failuresPerWeek: 0 } }),
      learning({ id: "b", benefit: { secondsPerWeek: 0, failuresPerWeek: 1 } }),
    ];
    expect(publishedByWorth(rows).map(({ id }) => id)).toEqual(["b", "a"]);
  });
});
