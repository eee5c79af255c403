import { describe, expect, it } from "vitest";
import { hypothesis, recurrence } from "../hypothesis.fixture.ts";
import { replicates } from "./replicates.ts";

describe("replicates", () => {
  it("cannot tell where the next block does not test the claim, or holds too little of it", () => {
    expect(replicates(hypothesis(), undefined)).toBeUndefined();
    const little = hypothesis({ replication: { model: "effect", se: 0.2, information: 15 } });
    expect(replicates(hypothesis(), little)).toBeUndefined();
  });

  it("cannot tell whether a level stayed where it went, from later sessions alone", () => {
    const shifted = hypothesis({ claim: "shifted" });
    expect(replicates(shifted, shifted)).toBeUndefined();
    expect(replicates(hypothesis(), hypothesis())).toBe(true);
  });

  it("takes the same sign and at least the threshold", () => {
    expect(replicates(hypothesis(), hypothesis({ effect: 0.05 }))).toBe(true);
    expect(replicates(hypothesis(), hypothesis({ effect: 0.049 }))).toBe(false);
    expect(replicates(hypothesis(), hypothesis({ effect: -0.3 }))).toBe(false);
  });

  it("takes a failure that is not met again for over", () => {
    expect(replicates(recurrence(), undefined)).toBe(false);
    expect(replicates(recurrence(), recurrence({ effect: 0.02 }))).toBe(true);
  });
});
