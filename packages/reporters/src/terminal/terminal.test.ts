import { describe, expect, it } from "vitest";
import { empty } from "../empty.fixture.ts";
import { learning } from "../learning.fixture.ts";
import { poor } from "../poor.fixture.ts";
import { rich } from "../rich.fixture.ts";
import { columnsOf } from "./columns.ts";
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
    expect(wrap("one two 94 s three", 8)).toEqual(["one two", "94 s", "three"]);
    expect(wrap("of 12 sessions", 6)).toEqual(["of 12", "sessions"]);
    expect(wrap("a-word-longer-than-that b", 8)).toEqual(["a-word-longer-than-that", "b"]);
  });
});

describe("columnsOf", () => {
  it("counts a wide character twice, and a mark that combines not at all", () => {
    expect(["npm", "テスト", "e\u0301", "✅"].map(columnsOf)).toEqual([3, 6, 1, 2]);
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

  it("tells five learnings in full, the next ten in a line, and counts the rest", () => {
    const learnings = Array.from({ length: 20 }, (_, index) => learning({ id: `${index}`.padStart(16, "f") }));
    const text = renderTerminal({ ...rich, learnings });
    expect(text.match(/Fetch a page once/g)).toHaveLength(5);
    expect(text.match(/slow:WebFetch$/gm)).toHaveLength(10);
    expect(text).toContain("5 more learnings in the report.");
  });

  it("asks to look at what was accepted and has lost its evidence", () => {
    const doubted = { ...rich, learnings: [learning({ doubted: rich.asOf })] };
    expect(renderTerminal(doubted)).toContain("1 accepted learning without evidence now: afteraction review.");
    expect(renderTerminal(rich)).not.toContain("without evidence");
  });

  it("says in a line whether what was accepted helped, and nothing where nothing was", () => {
    expect(renderTerminal(rich, { width: 120 })).toContain(
      "Of 4 accepted learnings with enough sessions since: 1 is met",
    );
    const { adopted: _, ...without } = rich;
    expect(renderTerminal(without)).not.toContain("accepted learnings with");
  });

  it("says what is new, because a terminal may", () => {
    expect(renderTerminal(rich)).toContain("8 learnings, 1 new");
  });

  it("colours by band, through the palette it was given", () => {
    const report = { ...empty, learnings: [learning(), learning({ id: "b", band: "medium", confidence: 0.7 })] };
    const text = renderTerminal(report, { palette: marks });
    expect(text).toContain("<good>0.85</good>  <strong>high</strong>    14 min");
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

  it("judges a ratio by its logarithm, as its effect is", () => {
    const ratio = { ...learning().estimate, unit: "ratio", value: 1.8 } as const;
    const of = (low: number) =>
      learning({ estimate: { ...ratio, interval: { low, high: 2.4, level: 0.95 } }, threshold: 0.22 });
    expect(whyConfidence(of(1.3))[1]).toContain("beyond the smallest effect worth a sentence (1.2×)");
    expect(whyConfidence(of(1.1))[1]).toContain("below the smallest effect");
    expect(whyConfidence(of(0.9))[1]).toContain("reaches as far as no effect");
  });

  it("says how far beyond no effect the near end lies", () => {
    expect(whyConfidence(learning({ estimate: interval(0.55, 0.9) }))[1]).toContain("below the smallest effect");
    expect(whyConfidence(learning({ estimate: interval(0.65, 0.9) }))[1]).toContain("beyond the smallest effect");
  });
});
