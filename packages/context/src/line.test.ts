import { describe, expect, it } from "vitest";
import { failure, learning } from "./learning.fixture.ts";
import { lineOf } from "./line.ts";

describe("lineOf", () => {
  it("is the fact alone when nothing follows from it", () => {
    expect(lineOf(learning({ recommendation: "" }))).toBe(
      "- `npm test` takes a median of 94 s (p90 240 s; 212 runs in 41 sessions).",
    );
  });

  it("puts what worked instead before any advice", () => {
    expect(lineOf(failure())).toBe(
      "- `rg` does not know the file type `tsx`: 36 of 36 such calls failed, in 12 of 61 sessions. Instead: `rg -g *.tsx`.",
    );
  });

  it("does not say twice what worked", () => {
    const said = failure({ recommendation: "Instead: `rg -g *.tsx`." });
    expect(lineOf(said).match(/rg -g/g)).toHaveLength(1);
  });
});
