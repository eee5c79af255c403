import { changesSchema, type LedgerEntry } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { asOf, entryOf, row } from "./entry.fixture.ts";
import { recentChanges } from "./recent-changes.ts";
import { giveVerdict } from "./verdict.ts";

type Status = LedgerEntry["status"] | "proposed";

const entry = (name: string, lines: readonly (readonly [at: string, status: Status])[]): LedgerEntry => ({
  ...entryOf(row(name)),
  status: lines.at(-1)?.[1] as LedgerEntry["status"],
  history: lines.map(([at, status]) => ({ at: `${at}T10:00:00.000Z`, status, confidence: 0.7 })),
});

const kinds = (...entries: LedgerEntry[]) =>
  recentChanges(entries, asOf).rows.map(({ kind, at }) => [kind, at.slice(0, 10)]);

describe("recentChanges", () => {
  it("is silent about what is older than two weeks", () => {
    expect(recentChanges([], asOf)).toEqual({ days: 14, rows: [] });
    expect(kinds(entry("Read", [["2026-08-07", "active"]]))).toEqual([]);
    expect(
      kinds(
        entry("Read", [
          ["2026-06-01", "active"],
          ["2026-07-01", "retired"],
        ]),
      ),
    ).toEqual([]);
  });

  it("says what each became, newest first", () => {
    expect(
      kinds(
        entry("Read", [["2026-08-10", "active"]]),
        entry("Grep", [
          ["2026-06-01", "active"],
          ["2026-08-12", "retired"],
        ]),
        entry("Glob", [
          ["2026-06-01", "active"],
          ["2026-07-12", "retired"],
          ["2026-08-11", "active"],
        ]),
        entry("Bash", [
          ["2026-08-10", "proposed"],
          ["2026-08-20", "rejected"],
        ]),
      ),
    ).toEqual([
      ["rejected", "2026-08-20"],
      ["retired", "2026-08-12"],
      ["back", "2026-08-11"],
      ["new", "2026-08-10"],
    ]);
  });

  it("does not call a learning new again because a person accepted it", () => {
    const known = entry("Read", [["2026-06-01", "active"]]);
    const accepted = giveVerdict(known, { kind: "accept" }, "2026-08-20T10:00:00.000Z");
    expect(kinds(accepted)).toEqual([]);
  });

  it("tells a doubt by its own date", () => {
    const doubted = { ...entry("Read", [["2026-06-01", "active"]]), doubted: "2026-08-15T10:00:00.000Z" };
    expect(kinds(doubted)).toEqual([["doubted", "2026-08-15"]]);
  });

  it("gives a valid part of the report, whatever the order of the ledger", () => {
    const entries = ["Read", "Grep", "Bash"].map((name) => entry(name, [["2026-08-20", "active"]]));
    const changes = recentChanges(entries, asOf);
    expect(changesSchema.parse(changes)).toEqual(changes);
    expect(recentChanges(entries.toReversed(), asOf)).toEqual(changes);
  });
});
