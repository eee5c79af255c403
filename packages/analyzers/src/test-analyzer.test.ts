import type { Session } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { laws } from "./analyzer-laws.fixture.ts";
import type { AnyAnalyzer } from "./analyzer.ts";
import { randomSessions } from "./random-sessions.fixture.ts";
import { call, session, sessions } from "./session.fixture.ts";
import { isConvincing, testAnalyzer } from "./test-analyzer.fixture.ts";
import { finish, hypothesis, merge, type State, step, toy } from "./toy-analyzer.fixture.ts";

const failing = call("Edit", { outcome: "error" });

testAnalyzer(toy, {
  staysSilent: [
    { it: "without sessions", sessions: [] },
    {
      it: "on one session, however long",
      sessions: [
        session(
          "s0",
          Array.from({ length: 5000 }, () => failing),
        ),
      ],
    },
    {
      it: "on tools that fail in half of their sessions",
      sessions: sessions(40, (n) => (n % 2 ? [failing] : [call("Edit")])),
    },
  ],
  finds: [
    {
      it: "the tool that fails in four of five sessions",
      sessions: sessions(40, (n) => [n % 5 ? failing : call("Edit"), call("Read")]),
      hypotheses: [
        { claim: "fails", subject: { tool: "Edit" }, effect: expect.closeTo(0.3, 10), p: expect.closeTo(7.4e-5, 6) },
      ],
    },
  ],
});

/** Where a law is broken, its text; the others hold. */
const broken = (analyzer: AnyAnalyzer): string[] =>
  laws.filter((law) => !holds(() => law.holds({ analyzer, options: {} }, world, 9))).map(({ says }) => says);

const world = randomSessions({ seed: 3, sessions: 40, calls: 12 });

function holds(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

/** Ways to break a law. */
const last = (left: State, right: State): State => new Map([...left, ...right]);
const into = (left: State, right: State): State => merge(right, left);
const first = (tally: State, each: Session): State => (tally.size > 0 ? tally : step(tally, each));
const named = (tally: State, each: Session): State => (each.id > "s2" ? step(tally, each) : tally);
const reversed = (tally: State) => finish(tally).toReversed();
const certain = (tally: State) => finish(tally).map((row) => Object.assign(row, { p: 0 }));
const unbounded = (tally: State) => finish(tally).map((row) => Object.assign(row, { metrics: { ratio: Infinity } }));

function sharing(left: State, right: State): State {
  for (const [tool, row] of right) {
    const mine = left.get(tool);
    if (mine === undefined) left.set(tool, row);
    else Object.assign(mine, { failed: mine.failed + row.failed, sessions: mine.sessions + row.sessions });
  }
  return left;
}

describe("laws", () => {
  it("hold for an analyzer that obeys", () => expect(broken(toy)).toEqual([]));

  it("catch a state that loses hostile names", () => {
    const lossy = z.codec(z.record(z.string(), z.any()), z.map(z.string(), z.any()), {
      decode: (rows) => new Map(Object.entries(rows)),
      encode: (map) => {
        const rows: Record<string, unknown> = {};
        for (const [tool, row] of map) rows[tool] = row;
        return rows;
      },
    });
    expect(broken({ ...toy, state: lossy })).toContain("writes its state as JSON and reads it back");
  });

  it("catch a merge that keeps the last", () => {
    expect(broken({ ...toy, merge: last })).toEqual(
      expect.arrayContaining(["merges in any order", "folds the whole as its parts merged"]),
    );
  });

  it("catch a merge that changes its right side", () => {
    expect(broken({ ...toy, merge: into })).toEqual(["never changes the right side of a merge"]);
  });

  it("catch a merge whose rows stay shared with its right side", () => {
    expect(broken({ ...toy, merge: sharing })).toEqual(["never changes the right side of a merge"]);
  });

  it("catch a fold that depends on the order or the names of sessions", () => {
    expect(broken({ ...toy, step: first })).toContain("does not depend on the order of sessions");
    expect(broken({ ...toy, step: named })).toEqual(["does not depend on the names of sessions"]);
  });

  it("catch a finish that is not sorted, or not well formed", () => {
    expect(broken({ ...toy, finish: reversed })).toEqual(["finishes sorted and changes nothing by it"]);
    expect(broken({ ...toy, finish: certain })).toEqual(["finishes with well-formed hypotheses"]);
    expect(broken({ ...toy, finish: unbounded })).toEqual(["finishes with well-formed hypotheses"]);
  });
});

describe("isConvincing", () => {
  const found = hypothesis("Edit", 32, 40);

  it("refuses what is withheld, small or uncertain", () => {
    expect(isConvincing({ ...found, withheld: "said per operation" })).toBe(false);
    expect(isConvincing({ ...found, effect: 0.05 })).toBe(false);
    expect(isConvincing({ ...found, p: 0.06 })).toBe(false);
  });

  it("accepts a large and certain effect", () => expect(isConvincing(found)).toBe(true));
});
