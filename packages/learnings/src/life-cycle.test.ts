import { describe, expect, it } from "vitest";
import { assessed, hypothesis, recurrence } from "./hypothesis.fixture.ts";
import { isWeak, type Life, type Next, type Transition, transitions } from "./life-cycle.ts";

const rows = Object.entries(transitions) as [Life, Transition][];
const nextOf = (life: Life): Set<Next> => new Set(Object.values(transitions[life]));

describe("transitions", () => {
  it("never let the machine reject or snooze, but for a file that a person deleted", () => {
    for (const [life, row] of rows)
      for (const next of Object.values(row)) {
        if (life !== "deleted") expect(["rejected", "snoozed"], life).not.toContain(next);
      }
  });

  it.each(["decided", "asleep"] as const)("leave %s as it is, whatever the evidence", (life) => {
    expect(nextOf(life)).toEqual(new Set(["same"]));
  });

  it("keep what a person accepted active", () => {
    expect([...nextOf("accepted")].toSorted()).toEqual(["active", "doubted", "same"]);
  });

  it("let new learnings in only when they are admitted", () => {
    const { admitted, ...others } = transitions.none;
    expect(admitted).toBe("active");
    expect(new Set(Object.values(others))).toEqual(new Set(["–"]));
  });

  it("lose no learning that has a file", () => {
    for (const [life, row] of rows)
      if (life !== "none" && life !== "deleted") expect(Object.values(row), life).not.toContain("–");
  });

  it("let no evidence act between looks", () => {
    for (const [life, { between }] of rows)
      if (between !== undefined) expect(between, life).toBe(life === "none" ? "–" : "same");
    expect(rows.filter(([, { between }]) => between === undefined).map(([life]) => life)).toEqual([
      "deleted",
      "superseded",
      "asleep",
      "awake",
      "decided",
    ]);
  });

  it("retire only for weak evidence, or when a snooze ends without any", () => {
    const retiring = rows.flatMap(([life, row]) =>
      Object.entries(row).flatMap(([sighting, next]) => (next === "retired" ? [`${life} ${sighting}`] : [])),
    );
    const others = retiring.filter((each) => !/^(retired|awake) /.test(each));
    expect(others).toEqual(["active weak", "superseded weak"]);
  });
});

describe("isWeak", () => {
  it("spares what is merely not published", () => {
    expect(isWeak(assessed(hypothesis(), { q: 0.2, confidence: 0.4 }))).toBe(false);
    expect(isWeak(assessed(recurrence(), { q: 0.5, confidence: 0.5 }))).toBe(false);
  });

  it("is little confidence, or a large q where q counts", () => {
    expect(isWeak(assessed(hypothesis(), { confidence: 0.39 }))).toBe(true);
    expect(isWeak(assessed(recurrence(), { confidence: 0.39 }))).toBe(true);
    expect(isWeak(assessed(hypothesis(), { q: 0.21 }))).toBe(true);
  });
});
