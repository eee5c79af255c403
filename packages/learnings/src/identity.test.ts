import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityOf } from "./identity.ts";
import { subject } from "./arbitrary.fixture.ts";

describe("identityOf", () => {
  it("keeps one known value, because ledgers hold it", () => {
    expect(identityOf("slow", { tool: "WebFetch", quality: "measured" })).toBe("794ce0d67d97b054");
  });

  it("does not depend on the order in which the subject was built", () => {
    expect(identityOf("recurs", { operation: "rg", tool: "Bash", type: "tsx" })).toBe(
      identityOf("recurs", { type: "tsx", tool: "Bash", operation: "rg" }),
    );
  });

  it("tells claims, values and keys apart", () => {
    const ids = [
      identityOf("slow", { tool: "Read" }),
      identityOf("slower", { tool: "Read" }),
      identityOf("slow", { tool: "Edit" }),
      identityOf("slow", { operation: "Read" }),
      identityOf("slow", { tool: "Read", quality: "elapsed" }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is sixteen hex digits whatever the names are", () => {
    fc.assert(
      fc.property(subject, (each) => {
        expect(identityOf("slow", each)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });
});
