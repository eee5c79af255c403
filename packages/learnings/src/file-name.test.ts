import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameOf } from "./file-name.ts";
import { subject } from "./arbitrary.fixture.ts";

const id = "0123456789abcdef";

describe("fileNameOf", () => {
  it("names the claim, the subject and the beginning of the id", () => {
    const names = { tool: "Bash", operation: "rg", errorClass: "UNKNOWN_FILE_TYPE", type: "tsx" };
    expect(fileNameOf({ claim: "recurs", subject: names, id })).toBe(
      "recurs--bash-rg-unknown-file-type-tsx--01234567.json",
    );
  });

  it("still has a name when nothing of the subject can be shown", () => {
    expect(fileNameOf({ claim: "slow", subject: { tool: "…" }, id })).toBe("slow--unnamed--01234567.json");
  });

  it("is one safe, short path segment whatever the names are", () => {
    fc.assert(
      fc.property(subject, (each) => {
        const name = fileNameOf({ claim: "slow", subject: each, id });
        expect(name).toMatch(/^slow--[a-z0-9](?:[a-z0-9-]*[a-z0-9])?--01234567\.json$/);
        expect(name.length).toBeLessThanOrEqual(90);
      }),
    );
  });
});
