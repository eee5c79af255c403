import { describe, expect, it } from "vitest";
import { coverages } from "./coverage.ts";
import type { CorpusFailure } from "./method.ts";
import { taxonomyPage } from "./page.ts";
import { tenPatterns } from "./ten-patterns.ts";

const failed = (errorClass: string, text: string, more: Partial<CorpusFailure> = {}): CorpusFailure => ({
  failure: { tool: "Bash", text },
  classified: { errorClass },
  rule: "some-rule",
  form: ["shell", ...text.split(" ")],
  repository: "a",
  ...more,
});

const unnamedBy = (all: readonly CorpusFailure[], count: "failures" | "messages" | "worst") =>
  new Map(coverages(all).map((each) => [each.method, each[count].without]));

describe("tenPatterns", () => {
  it("knows nothing of what none of its phrases says", () => {
    expect(tenPatterns("String to replace not found in file.")).toBeUndefined();
  });

  it("takes the first phrase that is in the text, whatever its case", () => {
    expect(tenPatterns("cat: /x: permission DENIED\nNo such file or directory")).toBe("PERMISSION_DENIED");
    expect(tenPatterns("<tool_use_error>File a.ts does not exist.")).toBe("FILE_NOT_FOUND");
  });
});

describe("coverages", () => {
  it("finds nothing without a class where there is nothing", () => {
    expect([...unnamedBy([], "failures").values()]).toEqual([0, 0, 0, 0]);
  });

  it("counts by method", () => {
    const all = [
      failed("PERMISSION_DENIED", "permission denied"),
      failed("GIT_ERROR", "fatal"),
      failed("TESTS_FAILED", "2 of 3", { rule: "ran-tests" }),
      failed("TEMPLATE_0123ABCD", "the lease ran out"),
      failed("OTHER", "?"),
    ];
    expect([...unnamedBy(all, "failures")]).toEqual([
      ["ten patterns", 4],
      ["rules, only what a message says", 4],
      ["rules", 2],
      ["rules, then templates", 1],
    ]);
  });

  it("counts a message once in a repository", () => {
    const all = [failed("OTHER", "x"), failed("OTHER", "x"), failed("OTHER", "x", { repository: "b" })];
    expect(unnamedBy(all, "failures").get("rules")).toBe(3);
    expect(unnamedBy(all, "messages").get("rules")).toBe(2);
  });

  it("looks for the worst among repositories with enough failures only", () => {
    const many = Array.from({ length: 30 }, (_, index) => failed(index < 3 ? "OTHER" : "TIMEOUT", "x"));
    const few = failed("OTHER", "y", { repository: "b" });
    expect(unnamedBy([...many, few], "worst").get("rules")).toBe(3);
  });
});

describe("taxonomyPage", () => {
  it("holds counts, and nothing of the texts or the repositories' names", () => {
    const page = taxonomyPage([failed("TEMPLATE_0123ABCD", "secret lease", { repository: "private-name" })]);
    expect(page).toMatch(/\| `TEMPLATE_…` +\| other +\| 1 +\| – +\| 1 +\|/);
    expect(page).not.toMatch(/secret|lease|private-name|0123ABCD/);
  });
});
