import { describe, expect, it } from "vitest";
import { calibrationPage } from "./page.ts";

describe("calibrationPage", () => {
  it("shows no report and a bound above nought where nothing was reported", () => {
    const silent = { kind: "A", sessions: 30, worlds: 60, any: 0, tested: 74, claims: [], families: [] } as const;
    const page = calibrationPage({ seed: 1, nulls: [silent], powers: [], judged: [] });
    expect(page).toContain("| A | 30 | 60 | 74 | 0 | .06 | – |");
  });

  it("shows reports, shares by family, power by size, and bins", () => {
    const loud = {
      kind: "C",
      sessions: 100,
      worlds: 50,
      any: 5,
      tested: 9.6,
      claims: [["precedes", 6]],
      families: [["ctx", { tested: 200, small: 3 }]],
    } as const;
    const plant = { name: "tool ×2 slower", claim: "slower", subject: { tool: "t01" }, sign: 1 } as const;
    const rows = [{ family: "ctx", confidence: 0.72, published: true, replicated: true }];
    const page = calibrationPage({
      seed: 1,
      nulls: [loud],
      powers: [{ plant, sessions: 100, worlds: 40, published: 39, tested: 40 }],
      judged: [{ sessions: 150, worlds: 20, rows }],
    });
    expect(page).toContain("| C | 100 | 50 | 10 | .1 | .218 | precedes 6 |");
    expect(page).toContain("\n50 worlds of each kind and size were simulated.");
    expect(page).toContain("is made in 5 of 50 worlds of 100 sessions (.1, upper bound .218).");
    expect(page).toContain("| C | 100 | .015 (200) |");
    expect(page).toContain("| tool ×2 slower | slower | .975 (1) | 0, .97, 1 |");
    expect(page).toContain("| published | 1 | 0.280 | 0.72 → 1.00 (1) |");
  });
});
