import type { LateReporter } from "@afteraction/reporters";
import { describe, expect, it } from "vitest";
import { chosenReporters, loadReporters } from "./chosen-reporters.ts";

/** The page, in a program that was built without what draws it. */
const [known] = chosenReporters(["html"]).late;
const missing: LateReporter = {
  ...known!,
  load: () => Promise.reject(Object.assign(new Error("no such module"), { code: "ERR_MODULE_NOT_FOUND" })),
};
const broken: LateReporter = { ...known!, load: () => Promise.reject(new Error("a bug")) };

describe("chosenReporters", () => {
  it("chooses the page by default, and nothing that is on request", () => {
    const { reporters, late, isAsked } = chosenReporters(undefined);
    expect(late.map(({ id }) => id)).toEqual(["html"]);
    expect(reporters.map(({ id }) => id)).not.toContain("csv");
    expect(isAsked).toBe(false);
  });

  it("chooses those that are named, alone", () => {
    const { reporters, late, isAsked } = chosenReporters(["json", "csv"]);
    expect([...reporters, ...late].map(({ id }) => id)).toEqual(["csv", "json"]);
    expect(isAsked).toBe(true);
  });

  it("says which name is wrong, and which was meant", () => {
    expect(() => chosenReporters(["htm"])).toThrow('there is no reporter "htm"');
  });
});

describe("loadReporters", () => {
  it("is silent where the page is missing and nobody named it", async () => {
    const chosen = { ...chosenReporters(undefined), late: [missing] };
    expect(await loadReporters(chosen)).toEqual({ reporters: chosen.reporters, warnings: [] });
  });

  it("warns where the page is missing and was named", async () => {
    const { reporters, warnings } = await loadReporters({ ...chosenReporters(["html", "json"]), late: [missing] });
    expect(reporters.map(({ id }) => id)).toEqual(["json"]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('the report "html" is not written');
  });

  it("loads the page where it is there", async () => {
    const { reporters, warnings } = await loadReporters(chosenReporters(["html"]));
    expect(reporters.map(({ id }) => id)).toEqual(["html"]);
    expect(warnings).toEqual([]);
  });

  it("does not hide a bug of what is loaded", async () => {
    await expect(loadReporters({ ...chosenReporters(["html"]), late: [broken] })).rejects.toThrow("a bug");
  });
});
