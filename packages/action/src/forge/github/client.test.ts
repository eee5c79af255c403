import { describe, expect, it } from "vitest";
import { blobName } from "./blob.ts";
import { treeDifference } from "./compare.ts";
import { patient, throttleOptions } from "./patience.ts";
import { parts } from "./write-tree.ts";

describe("blobName", () => {
  it("names bytes as git does", () => {
    expect(blobName("")).toBe("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
    // From "Pro Git", Git Internals: Git Objects.
    expect(blobName("what is up, doc?")).toBe("bd9dbf5aae1a3862dd1526723246b20206e5fc37");
  });
});

describe("throttleOptions", () => {
  const { onRateLimit } = throttleOptions(patient) as { onRateLimit: (...args: unknown[]) => boolean };

  it("waits a minute at most, and twice at most", () => {
    expect(onRateLimit(60, {}, {}, 0)).toBe(true);
    expect(onRateLimit(60, {}, {}, 1)).toBe(true);
    expect(onRateLimit(60, {}, {}, 2)).toBe(false);
    expect(onRateLimit(61, {}, {}, 0)).toBe(false);
  });

  it("keeps the plugin's own distances between writes unless it is told otherwise", () => {
    expect(throttleOptions(patient)).not.toHaveProperty("write");
    expect(throttleOptions({ ...patient, paced: false })).toHaveProperty("write");
  });
});

const file = (sha: string, mode = "100644") => ({ mode, type: "blob", sha });

describe("treeDifference", () => {
  it("finds nothing in equal trees", () => {
    expect(treeDifference(new Map([["a", file("1")]]), new Map([["a", file("1")]]))).toEqual([]);
  });

  it("finds what came, went, and changed in text or mode, by path", () => {
    const before = new Map([
      ["gone", file("1")],
      ["text", file("1")],
      ["mode", file("1")],
      ["same", file("1")],
    ]);
    const after = new Map([
      ["text", file("2")],
      ["mode", file("1", "100755")],
      ["same", file("1")],
      ["came", file("1")],
    ]);
    expect(treeDifference(before, after)).toEqual([
      { path: "came", status: "added" },
      { path: "gone", status: "removed" },
      { path: "mode", status: "modified" },
      { path: "text", status: "modified" },
    ]);
  });
});

describe("parts", () => {
  it("has none of nothing", () => {
    expect(parts([])).toEqual([]);
  });

  it("keeps entries in order, a thousand and four million characters to a part, longer texts alone", () => {
    const many = Array.from({ length: 2001 }, (_, n) => ({ path: `${n}`, content: "" }));
    expect(parts(many).map(({ length }) => length)).toEqual([1000, 1000, 1]);
    expect(parts(many).flat()).toEqual(many);
    const long = ["a", "b", "c"].map((path) => ({ path, content: "x".repeat(3_000_000) }));
    expect(parts([...long, { path: "d", sha: null }]).map(({ length }) => length)).toEqual([1, 1, 2]);
    expect(parts([{ path: "e", content: "x".repeat(5_000_000) }])).toHaveLength(1);
  });
});
