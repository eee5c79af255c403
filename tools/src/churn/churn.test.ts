import { type Ledger, ledgerText } from "@afteraction/pipeline";
import { describe, expect, it } from "vitest";
import { flipsPerLearning, historyOf, nextLedger } from "./history.ts";
import { churnPage } from "./page.ts";
import { dailySnapshots, team } from "./team.ts";

/** The small version of `node tools/dist/churn/main.js`: seeded, so it passes or fails for good. */
const watch = { seed: 1, days: 10 };
const snapshots = dailySnapshots(team(watch), watch);
const history = historyOf({ snapshots, looks: true });

const ledger: Ledger = {
  files: history.entries.map((entry) => ({ name: `${entry.id}.json`, entry })),
  broken: [],
  memory: { known: new Map(), looks: [{ at: "2026-07-01T00:00:00.000Z", sessions: 1000 }] },
};

describe("historyOf", () => {
  it("gives every day more sessions, 120 or so to begin with", () => {
    const counts = history.days.map(({ sessions }) => sessions);
    expect(counts[0]).toBeGreaterThan(90);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });

  it("changes no byte when a day brings nothing new", () => {
    const again = nextLedger(snapshots.at(-1)!, ledger);
    expect(again.files.map(({ entry }) => ledgerText(entry))).toEqual(
      ledger.files.map(({ entry }) => ledgerText(entry)),
    );
  });

  it("is still on most days, and turns few learnings", () => {
    const days = history.days.slice(1);
    expect(history.entries.length).toBeGreaterThanOrEqual(5);
    expect(flipsPerLearning(history)).toBeLessThanOrEqual(1.3);
    expect(days.filter((day) => day.changedLines > 0).length).toBeLessThanOrEqual(5);
    expect(days.filter(({ isLook, created }) => !isLook && created > 0)).toEqual([]);
  });
});

describe("churnPage", () => {
  it("shows every day of the first team", () => {
    const page = churnPage({ seed: 1, days: 10, teams: [{ looks: history, daily: history }], idle: [] });
    expect(page).toContain(`| 0 | ${history.days[0]!.sessions} | yes | `);
    expect(page.split("\n").filter((line) => /^\| \d+ \| \d+ \|/.test(line))).toHaveLength(11);
  });
});
