import { describe, expect, it } from "vitest";
import { call, session } from "../session.fixture.ts";
import { dayBlocks } from "./day-blocks.ts";

const START = Date.UTC(2026, 0, 5);
/** A session in the middle of a day. */
const onDay = (day: number, number: number) =>
  session(`s${number}`, [call("Read")], { startedAt: START + day * 86_400_000 + number });
const ids = (blocks: ReturnType<typeof dayBlocks>) => blocks.map((block) => block.map(({ id }) => id));

describe("dayBlocks", () => {
  it("is empty without sessions that carry time", () => {
    expect(dayBlocks([], 2)).toEqual([[], []]);
    const { startedAt: _start, ...timeless } = onDay(0, 0);
    expect(dayBlocks([timeless], 2)).toEqual([[], []]);
  });

  it("never cuts a day, whatever the order of sessions", () => {
    const days = [0, 0, 0, 1, 1, 2].map((day, number) => onDay(day, number));
    const blocks = [
      ["s0", "s1", "s2"],
      ["s3", "s4", "s5"],
    ];
    expect(ids(dayBlocks(days, 2))).toEqual(blocks);
    expect(ids(dayBlocks(days.toReversed(), 2))).toEqual(blocks);
  });

  it("leaves blocks empty when a day is larger than a block", () => {
    const oneDay = [0, 0, 0, 0].map((day, number) => onDay(day, number));
    expect(
      dayBlocks(oneDay, 4)
        .map(({ length }) => length)
        .toSorted(),
    ).toEqual([0, 0, 0, 4]);
  });
});
