import { describe, expect, it } from "vitest";
import { eventOf } from "./event.fixture.ts";
import { inOrder } from "./in-order.ts";

const placed = (callId: string, position: number, fields: object = {}, file = 0) => ({
  event: eventOf({ callId, ...fields }),
  file,
  position,
});
const ids = (all: ReturnType<typeof placed>[]): string[] => inOrder(all).map(({ callId }) => callId);

describe("inOrder", () => {
  it("keeps the order of the log where there is no time", () => {
    expect(ids([placed("b", 1), placed("c", 0, {}, 1), placed("a", 0)])).toEqual(["a", "b", "c"]);
  });

  it("orders by start, and interleaves lanes", () => {
    const all = [
      placed("c", 0, { startedAt: 30 }),
      placed("a", 1, { startedAt: 10 }),
      placed("b", 0, { startedAt: 20, lane: "x" }, 1),
    ];
    expect(ids(all)).toEqual(["a", "b", "c"]);
  });

  it("leaves a call without time behind the one before it in its lane", () => {
    const all = [
      placed("a", 0, { startedAt: 10 }),
      placed("b", 1),
      placed("c", 2, { startedAt: 30 }),
      placed("d", 0, { startedAt: 20, lane: "x" }, 1),
    ];
    expect(ids(all)).toEqual(["a", "b", "d", "c"]);
  });

  it("uses the end where only that is known", () => {
    expect(ids([placed("b", 0, { endedAt: 9 }), placed("a", 1, { startedAt: 8 })])).toEqual(["a", "b"]);
  });
});
