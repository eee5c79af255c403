import { describe, expect, it } from "vitest";
import { reporters } from "./registry.ts";
import { rich } from "./rich.fixture.ts";

describe("reporters", () => {
  it("are sorted by id, and each id is there once", () => {
    const ids = reporters.map((each) => each.id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });

  it("write each file once, in the folder for output", () => {
    const paths = reporters.flatMap((each) => each.files(rich).map((file) => file.path));
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^(plots\/)?[a-z_-]+\.(md|svg|json|csv|html)$/);
  });
});
