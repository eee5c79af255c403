import { describe, expect, it } from "vitest";
import { slimPath } from "./slim-path.ts";

describe("slimPath", () => {
  it("leaves curves alone", () => expect(slimPath("M0,0C1.25,1 2,2 3,3")).toBe("M0,0C1.25,1 2,2 3,3"));

  it("keeps where each piece begins and ends", () => {
    expect(slimPath("M0,0.4L10.2,5M20,1L30,2Z")).toBe("M0,0l10,5M20,1l10,1Z");
  });

  it("writes steps along the axes, without the points between", () => {
    expect(slimPath("M0,9L4,9L4,2L8,2L8,9L4,9L0,9Z")).toBe("M0,9h4v-7h4v7h-8Z");
  });

  it("does not lose the end of a way back", () => expect(slimPath("M0,0L9,0L4,0")).toBe("M0,0h9h-5"));
});
