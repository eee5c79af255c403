import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { learning } from "../learning.fixture.ts";
import { escapeXml } from "./element.ts";
import { forestPlot } from "./forest-plot.ts";
import { toolTimePlot } from "./tool-time-plot.ts";

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
