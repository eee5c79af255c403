import { describe, expect, it } from "vitest";
import { entry, nthEntry } from "./entry.fixture.ts";
import { ledgerChanges } from "./ledger-changes.ts";

const counts = (before: Parameters<typeof ledgerChanges>[0], after: Parameters<typeof ledgerChanges>[0]) =>
  Object.fromEntries(Object.entries(ledgerChanges(before, after)).map(([kind, list]) => [kind, list.length]));

const none = { fresh: 0, returned: 0, changed: 0, doubted: 0, retired: 0, declined: 0 };

describe("ledgerChanges", () => {
  it("says nothing of what stays as it was, or what only people may see change", () => {
    expect(counts([], [])).toEqual(none);
    expect(counts([entry()], [entry()])).toEqual(none);
    expect(counts([entry()], [entry({ note: "mine" })])).toEqual(none);
    expect(counts([entry({ status: "rejected" })], [entry({ status: "rejected", confidence: 0.7 })])).toEqual(none);
  });

  it("says nothing of a learning that came and went before anybody saw it", () => {
    expect(counts([], [entry({ status: "retired" })])).toEqual(none);
  });

  it("tells new, back, changed, doubted, retired and declined apart", () => {
    expect(counts([], [entry()])).toEqual({ ...none, fresh: 1 });
    expect(counts([entry({ status: "retired" })], [entry()])).toEqual({ ...none, returned: 1 });
    expect(counts([entry()], [entry({ confidence: 0.7 })])).toEqual({ ...none, changed: 1 });
    expect(counts([entry()], [entry({ doubted: "2026-08-01T00:00:00.000Z" })])).toEqual({ ...none, doubted: 1 });
    expect(counts([entry()], [entry({ status: "retired" })])).toEqual({ ...none, retired: 1 });
    expect(counts([entry()], [entry({ status: "superseded" })])).toEqual({ ...none, retired: 1 });
    expect(counts([], [entry({ status: "rejected" })])).toEqual({ ...none, declined: 1 });
    expect(counts([entry()], [entry({ status: "snoozed" })])).toEqual({ ...none, declined: 1 });
  });

  it("does not depend on order", () => {
    const [a, b, c] = [nthEntry(1), nthEntry(2), nthEntry(3)];
    expect(ledgerChanges([], [c, a, b])).toEqual(ledgerChanges([], [a, b, c]));
  });
});
