import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { learning } from "../learning.fixture.ts";
import { escapeXml } from "./element.ts";
import { rich } from "../rich.fixture.ts";
import { forestPlot } from "./forest-plot.ts";
import { reliabilityPlot } from "./reliability-plot.ts";
import { toolTimePlot } from "./tool-time-plot.ts";
import { weeksPlot } from "./weeks-plot.ts";

const calls = (name: string, each: number, failed = 0) => ({
  tool: name,
  calls: [each, each],
  errors: [failed, 0],
  medianMs: [null, null],
});

const tool = { tool: "Read", events: 4, errors: 0, timed: 4, medianMs: 20, p95Ms: 80, totalMs: 100, sessions: 1 };

describe("escapeXml", () => {
  it("leaves no markup and no character that XML forbids", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeXml(text).replace(/&(amp|lt|gt|quot|apos);/g, "")).not.toMatch(/[<>&"'\p{Cc}\uFFFE\uFFFF]/u);
      }),
    );
  });
});

describe("forestPlot", () => {
  it("draws nothing when nothing is published", () => {
    expect(forestPlot([])).toBeUndefined();
    expect(forestPlot([learning({ status: "rejected" })])).toBeUndefined();
  });

  it("draws a row per learning, and says how many are left out", () => {
    const many = Array.from({ length: 20 }, (_, index) => learning({ id: `${index}`.padStart(16, "0") }));
    expect(forestPlot(many)?.match(/<circle/g)).toHaveLength(16);
    expect(forestPlot(many)).toContain("4 more learnings not drawn");
  });

  it("tells the same in words, and cannot run anything", () => {
    const plot = forestPlot([learning({ pattern: "slow:<script>alert(1)</script>" })]) ?? "";
    expect(plot).toContain("75 % (95 % confidence interval 60 % to 86 %)");
    expect(plot).not.toMatch(/<script|href|onload|url\(/);
    expect(plot).toContain("prefers-color-scheme: dark");
  });
});

describe("toolTimePlot", () => {
  it("draws nothing without durations", () => {
    expect(toolTimePlot({ tools: [], operations: [] })).toBeUndefined();
    expect(
      toolTimePlot({ tools: [{ ...tool, timed: 0, medianMs: null, totalMs: 0 }], operations: [] }),
    ).toBeUndefined();
  });

  it("counts no time twice: a tool with operations is drawn by operation", () => {
    const plot = toolTimePlot({
      tools: [tool, { ...tool, tool: "Bash" }],
      operations: [{ ...tool, tool: "Bash", operation: "npm test" }],
    });
    expect(plot?.match(/class="name"[^>]*>[^<]*/g)?.map((text) => text.split(">")[1])).toEqual([
      "Bash: npm test",
      "Read",
    ]);
  });

  it("draws no tail from a handful of calls", () => {
    const few = toolTimePlot({ tools: [tool], operations: [] }) ?? "";
    const many = toolTimePlot({ tools: [{ ...tool, timed: 20 }], operations: [] }) ?? "";
    expect((many.match(/class="range"/g) ?? []).length).toBeGreaterThan((few.match(/class="range"/g) ?? []).length);
  });
});

describe("weeksPlot", () => {
  const weeks = ["2026-08-10", "2026-08-17"];

  it("draws nothing without two weeks, or without a call", () => {
    expect(weeksPlot({})).toBeUndefined();
    expect(weeksPlot({ weekly: { weeks: weeks.slice(0, 1), rows: [calls("Read", 1)] } })).toBeUndefined();
    expect(weeksPlot({ weekly: { weeks, rows: [calls("Read", 0)] } })).toBeUndefined();
  });

  it("draws the tools with most calls, and says how many are left out", () => {
    const rows = Array.from({ length: 10 }, (_, index) => calls(`tool-${index}`, index + 1, 1));
    const plot = weeksPlot({ weekly: { weeks, rows: [...rows, { ...calls("Bash", 99), operation: "ls" }] } });
    expect(plot?.match(/class="name"[^>]*>[^<]*/g)?.map((text) => text.split(">")[1])).toEqual(
      rows
        .toReversed()
        .slice(0, 8)
        .map((each) => each.tool),
    );
    expect(plot).toContain("2 more tools not drawn");
    expect(plot).toContain("tool-9: 10 (1 failed), 10 (0 failed)");
  });

  it("changes only where the data changed: a new week's call moves one row, and what tells it in words", () => {
    const before = weeksPlot({ weekly: { weeks, rows: [calls("Read", 5), calls("Edit", 4)] } })?.split("\n") ?? [];
    const now = weeksPlot({ weekly: { weeks, rows: [calls("Read", 5), { ...calls("Edit", 4), calls: [4, 3] }] } });
    expect((now ?? "").split("\n").filter((line, index) => line !== before[index])).toHaveLength(2);
  });
});

describe("reliabilityPlot", () => {
  it("draws nothing without a table", () => {
    expect(reliabilityPlot(undefined)).toBeUndefined();
    expect(reliabilityPlot({ status: "not-enough-history", forecasts: 3, sessions: 9, bins: [] })).toBeUndefined();
  });

  it("draws the interval of every group, and tells it in words", () => {
    const plot = reliabilityPlot(rich.reliability) ?? "";
    expect(plot.match(/class="range"/g)).toHaveLength(3 * 5);
    expect(plot).toContain("stated 0.97: 0.91 held (95 % confidence interval 0.76 to 0.98; 32 forecasts)");
  });
});
