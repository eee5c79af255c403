import { describe, expect, it } from "vitest";
import { namesWith, noOverlay, overlaid } from "./overlay.ts";

const overlay = new Map([
  ["out/ledger/new.json", "{}"],
  ["out/ledger/gone.json", undefined],
  ["out/ledger/deeper/x.json", "{}"],
]);

describe("overlaid", () => {
  it("says nothing of other files", () => expect(overlaid(overlay, "out/ledger/other.json")).toBeUndefined());
  it("gives the text, or that there is no file", () => {
    expect(overlaid(overlay, "./out/ledger/new.json")).toEqual({ text: "{}" });
    expect(overlaid(overlay, "out/ledger/gone.json")).toEqual({ text: undefined });
  });
});

describe("namesWith", () => {
  it("is the disk's list without an overlay", () =>
    expect(namesWith(noOverlay, "out", ["b", "a"])).toEqual(["a", "b"]));
  it("adds and removes files of this folder only", () => {
    expect(namesWith(overlay, "out/ledger", ["gone.json", "old.json"])).toEqual(["new.json", "old.json"]);
  });
});
