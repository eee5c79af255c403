import { describe, expect, it } from "vitest";
import { empty } from "../empty.fixture.ts";
import { learning } from "../learning.fixture.ts";
import { rich } from "../rich.fixture.ts";
import { extractedLearnings } from "./extracted-learnings.ts";
import { json } from "./json.ts";
import { toolLearnings } from "./tool-learnings.ts";

type Rows = { category: string; learnings: { id: string }[] }[];

const rows = (...learnings: ReturnType<typeof learning>[]): Rows =>
  JSON.parse(toolLearnings.render({ ...empty, learnings })) as Rows;

describe("json", () => {
  it("is the document, whatever the order of its keys", () => {
    const turned = Object.fromEntries(Object.entries(rich).toReversed()) as unknown as typeof rich;
    expect(JSON.parse(json.render(rich))).toEqual(rich);
    expect(json.render(turned)).toBe(json.render(rich));
    expect(json.render(rich)).toMatch(/^\{\n {2}"schemaVersion": 1,\n {2}"asOf"/);
  });
});

describe("toolLearnings", () => {
  it("is an empty list without learnings", () => {
    expect(toolLearnings.render(empty)).toBe("[]\n");
  });

  it("leaves out what is not published or below 0.60", () => {
    expect(rows(learning({ status: "rejected" }), learning({ confidence: 0.59 }))).toEqual([]);
    expect(rows(learning({ confidence: 0.6 }))).toHaveLength(1);
  });

  it("groups by category, even by one that is a name every object has", () => {
    const grouped = rows(
      learning({ category: "__proto__" }),
      learning({ category: "constructor", id: "b", pattern: "b" }),
      learning({ category: "constructor", id: "a", pattern: "a" }),
    );
    expect(grouped.map((each) => each.category)).toEqual(["__proto__", "constructor"]);
    expect(grouped[1]?.learnings.map((each) => each.id)).toEqual(["a", "b"]);
  });
});

describe("extractedLearnings", () => {
  it("keeps every learning, whatever its status, and begins with the design document's fields", () => {
    const text = extractedLearnings.render(rich);
    const { learnings } = JSON.parse(text) as { learnings: object[] };
    expect(learnings).toHaveLength(rich.learnings.length);
    expect(Object.keys(learnings[0] ?? {}).slice(0, 6)).toEqual([
      "type",
      "pattern",
      "description",
      "recommendation",
      "confidence",
      "impact",
    ]);
  });

  it("loses no field of a learning", () => {
    const given = learning({ instead: "rg -g" });
    const { learnings } = JSON.parse(extractedLearnings.render({ ...empty, learnings: [given] })) as {
      learnings: object[];
    };
    expect(learnings).toEqual([given]);
  });
});
