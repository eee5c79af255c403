import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asOf, row } from "./entry.fixture.ts";
import { assessed, hypothesis, recurrence } from "./hypothesis.fixture.ts";
import { type Look, lookAt, type LookData, looksAfter, waitingFor } from "./look.ts";

const DAY = 86_400_000;
const first = Date.parse("2026-06-01T00:00:00.000Z");
const iso = (day: number): string => new Date(first + day * DAY).toISOString();

/** So many sessions spread evenly over the days; the last begins a little before the newest event. */
const data = (sessions: number, days: number): LookData => ({
  asOf: iso(days),
  starts: Array.from({ length: sessions }, (_, index) => first + Math.floor((index * days * DAY) / sessions)),
});

describe("lookAt", () => {
  it("is no look without sessions", () => {
    expect(lookAt([], { asOf, starts: [] })).toEqual({ isDue: false, share: 0 });
  });

  it("is a look at the first run", () => {
    expect(lookAt([], data(100, 20))).toEqual({ isDue: true, share: 1 });
  });

  const last = { at: iso(20), sessions: 100 };
  it.each([
    ["the same data", data(100, 20), 0],
    ["a few more sessions", data(109, 21), 9 / 109],
    ["a week without new sessions", { ...data(100, 20), asOf: iso(40) }, 0],
    ["fewer sessions, of before", data(50, 10), 0],
  ])("is none at %s", (_, now, share) => {
    expect(lookAt([last], now)).toEqual({ isDue: false, share });
  });

  it.each([
    ["a tenth more sessions", data(110, 21), 10 / 110],
    ["a week with one new session", { ...data(101, 20), asOf: iso(27) }, 1 / 101],
    ["sessions without time", { asOf: iso(20), starts: Array.from({ length: 200 }, () => undefined) }, 0.5],
  ])("is one at %s", (_, now, share) => {
    expect(lookAt([last], now)).toEqual({ isDue: true, share });
  });

  it("sees new sessions also where old logs are thrown away", () => {
    const starts = data(100, 20).starts.map((start) => (start ?? 0) + 10 * DAY);
    expect(lookAt([last], { asOf: iso(30), starts })).toEqual({ isDue: true, share: 0.49 });
  });
});

const looks = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 60 }).map(iso), sessions: fc.integer({ min: 0, max: 300 }) }),
  { maxLength: 15 },
);
const datas = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }))
  .map(([sessions, days]) => data(sessions, days));

/** Shares that looks spend, where a run comes every so many days while data grow to eight times as much. */
function spent(every: number): number {
  let before: readonly Look[] = [];
  let sum = 0;
  for (let day = 20; day <= 160; day += every) {
    const now = data(6 * day, day);
    const { isDue, share } = lookAt(before, now);
    if (isDue) sum += share;
    before = looksAfter(before, now);
  }
  return sum;
}

describe("looksAfter", () => {
  it("is not due again on the same data, and changes nothing then", () => {
    fc.assert(
      fc.property(looks, datas, (before, now) => {
        const after = looksAfter(before, now);
        expect(lookAt(after, now).isDue).toBe(false);
        expect(looksAfter(after, now)).toEqual(after);
      }),
    );
  });

  it("does not depend on the order of its lines, and stays short", () => {
    fc.assert(
      fc.property(looks, datas, (before, now) => {
        const after = looksAfter(before, now);
        expect(looksAfter(before.toReversed(), now)).toEqual(after);
        expect(after.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it("spends of the false-discovery rate what the new sessions are worth, however often it is asked", () => {
    // the first look spends 1, eight times as much data another ln 8 at most
    expect(spent(1)).toBeLessThan(1 + Math.log(8));
    expect(spent(20)).toBeLessThan(1 + Math.log(8));
    expect(spent(1)).toBeGreaterThan(2.5);
  });
});

describe("waitingFor", () => {
  const [strong, weak] = [assessed(hypothesis(), { q: 0.001 }), row("Grep")];
  const again = assessed(recurrence(), { q: 0.4 });

  it("lets nothing in between looks", () => {
    const ids = new Set([strong.id, again.id]);
    expect(waitingFor([strong, again], { isDue: false, share: 0.05 }, 0.05)).toEqual(ids);
  });

  it("lets everything in at the first look", () => {
    expect(waitingFor([strong, weak, again], { isDue: true, share: 1 }, 0.05)).toEqual(new Set());
  });

  it("asks for a smaller q where little is new, but not of recurrences", () => {
    expect(waitingFor([strong, weak, again], { isDue: true, share: 0.1 }, 0.05)).toEqual(new Set([weak.id]));
  });
});
