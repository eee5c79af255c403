import { describe, expect, it } from "vitest";
import { transcript } from "./transcript.ts";

describe("transcript", () => {
  const lines = [...transcript("s1", 6_000_000)];
  const lengths = lines.map((line) => Buffer.byteLength(line)).toSorted((a, b) => a - b);

  it("is the same text every time", () => {
    expect([...transcript("s1", 50_000)]).toEqual([...transcript("s1", 50_000)]);
  });

  it("has lines as long as those of real transcripts", () => {
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const median = lengths[lengths.length >> 1]!;
    expect(median).toBeGreaterThan(600);
    expect(median).toBeLessThan(1500);
    expect(mean).toBeGreaterThan(2000);
    expect(mean).toBeLessThan(4500);
    expect(lengths.at(-1)).toBeGreaterThan(100_000);
  });

  it("pairs every call with one result", () => {
    const records = lines.map((line) => JSON.parse(line));
    const blocks = records.flatMap(({ message }) => message?.content ?? []);
    const ids = (type: string, key: string) => blocks.filter((each) => each.type === type).map((each) => each[key]);
    expect(ids("tool_use", "id").length).toBeGreaterThan(300);
    expect(ids("tool_result", "tool_use_id")).toEqual(ids("tool_use", "id"));
  });
});
