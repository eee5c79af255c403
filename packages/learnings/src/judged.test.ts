import type { Learning } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { asOf, finding, row } from "./entry.fixture.ts";
import { isMaterial, judgedOf } from "./judged.ts";

const judged = judgedOf(finding(row("Read")), asOf);

/** The finding that was judged had 40 sessions and 0.2, between 0.1 and 0.3. */
const now = (sessions: number, value: number, unit: Learning["estimate"]["unit"] = "difference") =>
  finding(
    row("Read", 0.9, {
      effect: value,
      estimate: { value, unit, interval: { low: value - 0.05, high: value + 0.05, level: 0.95 } },
      support: { events: 10 * sessions, sessions, users: 3 },
    }),
  );

describe("isMaterial", () => {
  it.each([
    ["the same", now(40, 0.2)],
    ["more sessions of the same", now(400, 0.25)],
    ["a larger effect in few more sessions", now(79, 0.5)],
    ["a smaller effect", now(400, 0.05)],
  ])("is not %s", (_, each) => {
    expect(isMaterial(judged, each)).toBe(false);
  });

  it.each([
    ["a larger effect in twice the sessions", now(80, 0.31)],
    ["the opposite", now(80, -0.1)],
    ["a larger effect, measured in another way", now(80, 0.25, "share")],
  ])("is %s", (_, each) => {
    expect(isMaterial(judged, each)).toBe(true);
  });
});
