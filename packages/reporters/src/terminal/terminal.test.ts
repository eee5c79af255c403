import { describe, expect, it } from "vitest";
import { empty } from "../empty.fixture.ts";
import { learning } from "../learning.fixture.ts";
import { poor } from "../poor.fixture.ts";
import { rich } from "../rich.fixture.ts";
import { explainText } from "./explain.ts";
import type { Palette } from "./palette.ts";
import { renderTerminal } from "./terminal.ts";
import { whyConfidence } from "./why-confidence.ts";
import { wrap } from "./wrap.ts";

const mark =
  (name: string) =>
  (text: string): string =>
    `<${name}>${text}</${name}>`;
const marks: Palette = { strong: mark("strong"), dim: mark("dim"), good: mark("good"), warn: mark("warn") };

const interval = (low: number, high: number) =>
  ({ value: 0.75, unit: "share", interval: { low, high, level: 0.95 } }) as const;

describe("wrap", () => {
  it("has no line for no text", () => {
    expect(wrap("", 40)).toEqual([]);
  });

  it("breaks at spaces, but neither in a long word nor before a percent sign", () => {
    expect(wrap("one two 75 % three", 8)).toEqual(["one two", "75 %", "three"]);
    expect(wrap("a-word-longer-than-that b", 8)).toEqual(["a-word-longer-than-that", "b"]);
  });
});

describe("renderTerminal", () => {
  it.each([40, 60, 80, 120])("stays within %d columns", (width) => {
    for (const report of [empty, poor, rich]) {
      const longest = Math.max(
        ...renderTerminal(report, { width })
          .split("\n")
          .map((line) => line.length),
      );
      expect(longest).toBeLessThanOrEqual(width);
    }
  });

  it("says why there is nothing", () => {
    expect(renderTerminal(empty)).toContain("No log file was found.");
    expect(renderTerminal(poor)).toContain("Workflows       1 session; about 300 are needed");
  });

  it("says what is new, because a terminal may", () => {
    expect(renderTerminal(rich)).toContain("8 learnings, 1 new");
  });

  it("colours by band, through the palette it was given", () => {
    const report = { ...empty, learnings: [learning(), learning({ id: "b", band: "medium", confidence: 0.7 })] };
    const text = renderTerminal(report, { palette: marks });
    expect(text).toContain("<good>0.85</good>  `WebFetch`");
    expect(text).toContain("<warn>0.70</warn>");
    expect(text.replace(/<\/?\w+>/g, "")).toBe(renderTerminal(report));
  });
});

describe("explainText", () => {
  it("leaves out what it does not know", () => {
    const text = explainText(learning({ examples: [], metrics: {} }));
    for (const name of ["History", "Note", "Examples", "Measured", "This run", "Worked instead"]) {
      expect(text).not.toContain(name);
    }
  });

  it("names what worked instead, unless a sentence does", () => {
    expect(explainText(learning({ instead: "rg -g" }))).toContain("Worked instead  rg -g");
    expect(explainText(learning({ instead: "rg -g", recommendation: "Instead: `rg -g`." }))).not.toContain(
      "Worked instead",
    );
  });
});

describe("whyConfidence", () => {
  it("says when the interval reaches no effect", () => {
    expect(whyConfidence(learning({ estimate: interval(0.4, 0.9) }))[1]).toContain("reaches as far as no effect");
  });

  it("says how far beyond no effect the near end lies", () => {
    expect(whyConfidence(learning({ estimate: interval(0.55, 0.9) }))[1]).toContain("below the smallest effect");
    expect(whyConfidence(learning({ estimate: interval(0.65, 0.9) }))[1]).toContain("beyond the smallest effect");
  });
});
