import { describe, expect, it } from "vitest";
import { empty } from "../empty.fixture.ts";
import { learning } from "../learning.fixture.ts";
import { poor } from "../poor.fixture.ts";
import { rich } from "../rich.fixture.ts";
import { markdown } from "./markdown.ts";

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
    const firstRun = { ...rich, learnings: [learning({ firstSeen: rich.asOf })] };
    expect(markdown.render(firstRun)).not.toContain("new in the last");
    expect(markdown.render(rich)).toContain("1 new in the last 14 days");
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
    const row = markdown
      .render(rich)
      .split("\n")
      .find((line) => line.startsWith("| `mcp__db__query`"));
    expect(row).toBe("| `mcp__db__query` | 12 | 1 | 3 | – | 900 ms | – | 14 s |");
  });
});
