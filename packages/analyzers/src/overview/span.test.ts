import { describe, expect, it } from "vitest";
import { call, session } from "../session.fixture.ts";
import { spanOf } from "./span.ts";

/** A session without any time. */
function timeless(id: string) {
  const { events } = session(id, [call("Read")]);
  const fields = Object.entries(events[0]!).filter(([field]) => !field.endsWith("At"));
  return { id, order: id, events: [Object.fromEntries(fields) as (typeof events)[number]] };
}

describe("spanOf", () => {
  it("is unknown without sessions and without times", () => {
    expect(spanOf([])).toBeNull();
    expect(spanOf([timeless("s1")])).toBeNull();
  });

  it("reaches from the first start to the newest end", () => {
    const start = Date.UTC(2026, 0, 5);
    const slow = call("Bash", { durationMs: 1000 });
    const days = [10.5, 0].map((day, n) => session(`s${n}`, [slow], { startedAt: start + day * 86_400_000 }));
    expect(spanOf([...days, timeless("s3")])).toEqual({
      from: "2026-01-05T00:00:00.000Z",
      to: "2026-01-15T12:00:01.000Z",
      weeks: 1.5,
    });
  });
});
