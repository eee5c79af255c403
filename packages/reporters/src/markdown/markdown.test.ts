import type { Report } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { empty } from "../empty.fixture.ts";
import { learning } from "../learning.fixture.ts";
import { poor } from "../poor.fixture.ts";
import { rich } from "../rich.fixture.ts";
import { markdown } from "./markdown.ts";

const editRow = (text: string) => text.split("\n").find((line) => line.startsWith("| `Edit` |"));

const answer = (report: Report) => /^- \*\*Did the last change help\?\*\* (.*)$/m.exec(markdown.render(report))?.[1];

describe("markdown", () => {
  it("says first that there is nothing to learn, and why", () => {
    const lines = markdown.render(poor).split("\n");
    expect(lines[4]).toContain("No learning holds up");
    expect(lines[6]).toContain("about 100 are needed for a slow tool");
  });

  it("writes no plot where there is nothing to draw", () => {
    expect(markdown.files(empty).map((file) => file.path)).toEqual(["metrics_analysis_report.md"]);
    expect(markdown.render(empty)).not.toContain("plots/");
  });

  it("links every plot it writes, and no other", () => {
    const linked = [...markdown.render(rich).matchAll(/\]\((plots\/[^)]+)\)/g)].map(([, path]) => path);
    const written = markdown.files(rich).map((file) => file.path);
    expect(written.slice(1)).toEqual(linked);
  });

  it("puts the learning that is worth most first", () => {
    expect(/^1\. .*$/m.exec(markdown.render(rich))?.[0]).toContain("npm test");
  });

  it("does not call everything new when everything is", () => {
    const all = [learning({ firstSeen: rich.asOf })];
    const rows = all.map(({ id, pattern }) => ({ id, pattern, kind: "new" as const, at: rich.asOf, confidence: 0.9 }));
    const firstRun = markdown.render({ ...rich, learnings: all, changes: { days: 14, rows } });
    expect(firstRun).not.toMatch(/in the last|## New/);
    expect(markdown.render(rich)).toContain("1 new, 1 back, 1 retired, 1 rejected in the last 14 days.");
    expect(markdown.render(rich)).toContain("## New, changed and retired in 14 days\n\n- **New**: `recurs:Bash:rg");
  });

  it("answers whether the last change helped, with a table once there is a verdict", () => {
    const { adopted, ...without } = rich;
    expect(answer(without)).toMatch(/^Nothing was accepted yet/);
    const rows = adopted?.rows ?? [];
    const early = { least: 8, level: 0.95, rows: rows.filter(({ verdict }) => verdict === "too-early") };
    expect(answer({ ...rich, adopted: early })).toBe(
      "1 accepted learning with fewer than 8 sessions since: too early to say.",
    );
    expect(markdown.render({ ...rich, adopted: early })).not.toContain("## Since they were accepted");
    expect(answer(rich)).toContain(
      "1 is met less often now, 1 more often, 2 unclear; 1 more too early to say ([table]",
    );
    expect(markdown.render(rich)).toContain("| 14 of 30 | 3 of 22 | `−60 ··├───●─────┤·┊ 0` −33 points");
    expect(markdown.render(rich).split("without a control")).toHaveLength(2);
  });

  it("answers it also when all that was accepted is retired, and shows twenty rows", () => {
    const [row] = rich.adopted?.rows ?? [];
    const rows = Array.from({ length: 23 }, (_, index) => ({ ...row!, id: `${index}`.padStart(16, "0") }));
    const text = markdown.render({ ...poor, adopted: { least: 8, level: 0.95, rows } });
    expect(text).toContain(
      "**Did the last change help?** Of 23 accepted learnings with enough sessions since: 23 are met",
    );
    expect(text).toContain("3 more rows in report.json.");
  });

  it("keeps alerts apart from what holds up, with their end", () => {
    const alert = learning({
      type: "anomaly",
      claim: "unusual",
      pattern: "unusual:Read",
      expires: "2026-09-04T10:00:00.000Z",
    });
    const text = markdown.render({ ...rich, learnings: [...rich.learnings, { ...alert, id: "7".repeat(16) }] });
    expect(text).toContain("**What to change?** **8 learnings** hold up");
    expect(text).toContain("**What is unusual just now?** 1 alert ([below](#anomalies)).");
    expect(text).toContain("an alert, not a learning: ends by 2026-09-04");
    expect(markdown.render({ ...poor, learnings: [alert] })).toContain("No learning holds up");
  });

  it("says how its confidence did, or how far away that is, or that nobody measured", () => {
    expect(markdown.render(rich)).toContain("in 5 of 5 groups the stated confidence fits");
    expect(markdown.render(poor)).toContain("Not enough history yet: 0 forecasts in 1 session; about 40 sessions are");
    const { reliability: _, ...unmeasured } = rich;
    expect(markdown.render(unmeasured)).toContain("## Reliability\n\nNot measured for this report.");
    const bins = [
      { low: 0.8, high: 0.9, stated: 0.86, observed: 0.4, n: 30, interval: [0.2, 0.6] as [number, number] },
    ];
    const off = markdown.render({ ...rich, reliability: { status: "enough", forecasts: 30, sessions: 61, bins } });
    expect(off).toContain("| 0.80 to 0.90 | 30 | 0.86 | 0.40 | 0.20 to 0.60 | above: too sure |");
    expect(off).toContain("in 0 of 1 group the stated confidence fits");
  });

  it("draws a tool's weeks, and none of a single week", () => {
    expect(editRow(markdown.render(rich))).toContain("| 410 | `▃▆▆▇▁▆▇▇█▆` | 37 | 9 % | `███▆·▆▄▄▃▂` |");
    const weekly = { weeks: ["2026-08-17"], rows: [] };
    expect(editRow(markdown.render({ ...rich, data: { ...rich.data, weekly } }))).toBe(
      "| `Edit` | 410 | 37 | 9 % | 40 ms | 310 ms | 52 s |",
    );
  });

  it("keeps every row of a table at the width of its head, whatever the names", () => {
    const tables = markdown
      .render(rich)
      .split("\n\n")
      .filter((part) => part.startsWith("|"));
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      const widths = table.split("\n").map((row) => row.split("|").length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  it("says how far the logs can be trusted, and names an oddity of the clock once", () => {
    const negative = rich.data.artefacts[0] ?? { kind: "", count: 0, meaning: "" };
    const shares = { unknownOutcomes: 0, measuredDurations: 0.2, elapsedDurations: 0.8, rejectedRecords: 0 };
    const clock = [negative, { kind: "instant", count: 7, meaning: "no time between\nbegin and end" }];
    const data = { ...rich.data, quality: { ...shares, namedErrors: 0.71, clock } };
    const text = markdown.render({ ...rich, data });
    expect(text).toContain("Errors with a known class: 71 % of 147.");
    expect(text).toContain("### Clock\n\n- 7 × `instant`: no time between begin and end\n- 4 × `negative-gap`: ");
    expect(text.split("negative-gap").length).toBe(2);
    expect(markdown.render(rich)).not.toContain("### Clock");
  });

  it("leaves out a share and a tail that rest on too few calls", () => {
    const line = markdown
      .render(rich)
      .split("\n")
      .find((each) => each.startsWith("| `mcp__db__query`"));
    expect(line).toBe("| `mcp__db__query` | 12 |  | 3 | – |  | 900 ms | – | 14 s |");
  });
});
