import { describe, expect, it } from "vitest";
import { asOf, entryOf, later, row } from "./entry.fixture.ts";
import { MOST_LINES, recorded } from "./history.ts";

const entry = entryOf(row("Read"));
const line = (confidence: number) => ({ at: asOf, status: "active" as const, confidence });

describe("recorded", () => {
  it("adds a line for the present state", () => {
    const rejected = { ...entry, status: "rejected" as const, reason: "no" };
    expect(recorded(rejected, later)).toEqual([
      ...entry.history,
      { at: later, status: "rejected", confidence: 0.9, reason: "no" },
    ]);
  });

  it("keeps the first and the newest lines of a long life", () => {
    const history = Array.from({ length: 50 }, (_, index) => line(index / 100));
    const after = recorded({ ...entry, history }, later);
    expect(after).toHaveLength(MOST_LINES);
    expect(after[0]).toEqual(line(0));
    expect(after[1]).toEqual(line(0.32));
    expect(after.at(-1)).toEqual({ at: later, status: "active", confidence: 0.9 });
  });
});
