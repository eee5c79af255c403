import type { Learning } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { assessed, hypothesis } from "./hypothesis.fixture.ts";
import { toLearning } from "./learning.ts";
import { nestedUnder } from "./nested.ts";

const words = () => ({ title: "", description: "It is so.", recommendation: "" });
const told = (row: ReturnType<typeof assessed>): Learning =>
  toLearning(row, { words, weeks: 1, asOf: "2026-01-05T00:00:00.000Z" });

const shorter = assessed(hypothesis({ claim: "follows", subject: { sequence: ["A", "B", "C"] } }));
const longer = assessed(hypothesis({ claim: "follows", subject: { sequence: ["A", "B", "C", "D"] } }));
const under = new Map([[longer.id, shorter.id]]);

describe("nestedUnder", () => {
  it("lists nothing under what is not published", () => {
    expect(nestedUnder([], [shorter, longer], under)).toEqual([]);
    expect(nestedUnder([{ ...told(shorter), status: "rejected" }], [shorter, longer], under)).toEqual([]);
  });

  it("lists a finding under the learning that says it, in words", () => {
    expect(nestedUnder([told(shorter)], [longer, shorter], under)).toEqual([
      { id: longer.id, claim: "follows", pattern: "follows:A→B→C→D", under: shorter.id },
    ]);
  });
});
