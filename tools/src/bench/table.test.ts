import { describe, expect, it } from "vitest";
import { table } from "./table.ts";

const run = (variant: string, ms: number, peakMb: number) => ({ variant, ms, peakMb, count: 7 });

describe("table", () => {
  it("shows medians over rounds, ratios of speeds, and the highest memory", () => {
    const runs = [run("ours", 100, 50), run("ours", 9000, 60), run("ours", 50, 40), run("array", 400, 500)];
    expect(table(runs, 10)).toBe(
      [
        "variant  MB/s  × array  × split  × chunked  peak RSS MB  records",
        "ours      100     4.00        –          –           60        7",
        "array      25     1.00        –          –          500        7",
        "",
      ].join("\n"),
    );
  });
});
