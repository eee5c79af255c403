import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import picocolors from "picocolors";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lineDiff } from "./line-diff.ts";
import { showPlan } from "./show-plan.ts";

const diff = (before: string, after: string) => lineDiff(before, after).map(({ sign, line }) => sign + line);
const plain = picocolors.createColors(false);
const text = fc.array(fc.constantFrom("a", "b", "c", "", "\\ x"), { maxLength: 25 }).map((lines) => lines.join("\n"));

const shown = (before: string | undefined, after: string | undefined) =>
  showPlan([{ path: "x.md", file: "/x.md", before, after, committed: true }], plain);

describe("lineDiff", () => {
  it("marks no line of equal texts", () => {
    expect(diff("", "")).toEqual([]);
    expect(diff("a\nb\n", "a\nb\n")).toEqual([" a", " b"]);
  });

  it("marks what was removed and added", () => {
    expect(diff("a\nb\nc\n", "a\nx\nc\nd\n")).toEqual([" a", "-b", "+x", " c", "+d"]);
    expect(diff("a", "a\n")).toEqual(["-a\n\\ No newline at end of file", "+a"]);
  });

  it("holds both texts, whole", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = lineDiff(`${before}\n`, `${after}\n`);
        const side = (sign: string) =>
          lines
            .filter((line) => line.sign !== sign)
            .map(({ line }) => line)
            .join("\n");
        expect([side("+"), side("-")]).toEqual([before, after]);
      }),
    );
  });
});

describe("showPlan", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "afteraction-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("shows nothing for an empty plan", () => {
    expect(showPlan([], plain)).toBe("");
  });

  it("shows changes with three lines around them", () => {
    const before = Array.from({ length: 20 }, (_, i) => `line ${i + 1}\n`).join("");
    expect(shown(before, before.replace("line 9\n", "line nine\n"))).toBe(
      "--- a/x.md\n+++ b/x.md\n@@ -6,7 +6,7 @@\n line 6\n line 7\n line 8\n-line 9\n+line nine\n line 10\n line 11\n line 12\n",
    );
  });

  it("shows new and removed files", () => {
    expect(shown(undefined, "a\n")).toBe("--- /dev/null\n+++ b/x.md\n@@ -0,0 +1,1 @@\n+a\n");
    expect(shown("a", undefined)).toBe(
      "--- a/x.md\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n\\ No newline at end of file\n",
    );
  });

  it("is a diff that git can apply", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after && before !== "" && after !== "");
        writeFileSync(join(folder, "x.md"), before);
        writeFileSync(join(folder, "x.diff"), shown(before, after));
        execFileSync("git", ["apply", "--whitespace=nowarn", "x.diff"], { cwd: folder });
        expect(readFileSync(join(folder, "x.md"), "utf8")).toBe(after);
      }),
      { numRuns: 40 },
    );
  });
});
