import { UserError } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { inputsOf } from "./inputs.ts";

const of = (values: Record<string, string>) => inputsOf((name) => new Map(Object.entries(values)).get(name) ?? "");

const thrown = (values: Record<string, string>): UserError => {
  try {
    of(values);
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error("expected a UserError");
};

describe("inputsOf", () => {
  it("has a default for everything", () => {
    expect(of({})).toMatchObject({ token: "", logs: [], mode: "single", isDryRun: false, labels: [] });
    expect(of({}).confidence).toBeUndefined();
  });

  it("reads lists by line or comma, and paths by line only", () => {
    const inputs = of({ logs: "a, b.jsonl\n\n logs/**\n", labels: "x, y\nz", reviewers: " me " });
    expect(inputs.logs).toEqual(["a, b.jsonl", "logs/**"]);
    expect(inputs.labels).toEqual(["x", "y", "z"]);
    expect(inputs.reviewers).toEqual(["me"]);
  });

  it("reads numbers, flags and branches", () => {
    const inputs = of({ confidence: "0.75", "dry-run": "true", mode: "per-learning", base: "refs/heads/main" });
    expect(inputs).toMatchObject({ confidence: 0.75, isDryRun: true, mode: "per-learning", base: "main" });
  });

  it.each([
    [{ mode: "both" }, 'the input mode is "both"'],
    [{ confidence: "70%" }, 'the input confidence is "70%"'],
    [{ confidence: "1.5" }, 'the input confidence is "1.5"'],
    [{ "dry-run": "maybe" }, 'the input dry-run is "maybe"'],
    [{ branch: "a b" }, 'the input branch is "a b"'],
    [{ branch: "a..b" }, 'the input branch is "a..b"'],
    [{ base: "x", branch: "x" }, 'the input branch is "x"'],
  ])("says what is wrong with %j", (values, message) => {
    const error = thrown(values as Record<string, string>);
    expect(error.message).toBe(message);
    expect(error.hint).toMatch(/^Expected /);
    expect(error.exitCode).toBe(2);
  });
});
