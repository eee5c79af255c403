import { describe, expect, it } from "vitest";
import { pseudonymousExample } from "./pseudonym.ts";

describe("pseudonymousExample", () => {
  it("leaves alone what is no reference", () => {
    expect(pseudonymousExample("c1")).toBe("c1");
  });

  it("hides the session and keeps time and call", () => {
    const example = pseudonymousExample("file:/home/ann/x@y.json@2026-08-01T10:00:00.000Z#toolu_1");
    expect(example).toMatch(/^s-[0-9a-f]{8}@2026-08-01T10:00:00.000Z#toolu_1$/);
  });

  it("tells sessions apart", () => {
    expect(pseudonymousExample("a@#c")).not.toBe(pseudonymousExample("b@#c"));
    expect(pseudonymousExample("a@#c")).toBe(pseudonymousExample("a@#c"));
  });
});
