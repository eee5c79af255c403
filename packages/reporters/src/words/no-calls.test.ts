import { describe, expect, it } from "vitest";
import { noCalls } from "./no-calls.ts";

describe("noCalls", () => {
  it("says whether there was no file, no call in it, or nothing readable", () => {
    expect(noCalls({ files: 0, rejects: [] })).toBe("No log file was found.");
    expect(noCalls({ files: 2, rejects: [] })).toBe("No tool call was found in 2 files.");
    expect(noCalls({ files: 1, rejects: [{ reason: "malformed-json", count: 3 }] })).toBe(
      "No tool call was found in 1 file; records that could not be read: malformed-json 3 ×.",
    );
  });
});
