import { describe, expect, it } from "vitest";
import { table } from "./table.ts";

const run = (variant: string, ms: number, peakMb: number) => ({ variant, ms, peakMb, count: 7 });

describe("table", () => {
  it("shows medians over rounds, ratios of speeds, and the highest memory", () => {
    const runs = [run("ours", 100, 50), run("ours", 9000, 60), run("ours", 50, 40), run("array", 400, 500)];
    expect(table(runs, 10)).toBe(
      [
        "variant  MB/s  × array  × split  × chunked  × DuckDB 1  × DuckDB 2  peak RSS MB  records",
        "ours      100     4.00        –          –           –           –           60        7",
        "array      25     1.00        –          –           –           –          500        7",
        "",
      ].join("\n"),
    );
  });

  it("compares the scanner alone with the same fields by other ways, and says what is missing", () => {
    const duck = { ...run("scan-duckdb-1", 40, 90), count: Number.NaN };
    const [head = "", scan = "", , missing = ""] = table(
      [run("scan", 10, 50), run("scan-array", 100, 500), duck],
      10,
    ).split("\n");
    expect(scan.split(/ {2,}/)).toEqual(["scan", "1000", "10.00", "–", "–", "–", "–", "50", "7"]);
    expect(head.split(/ {2,}/)).toHaveLength(9);
    expect(missing).toContain("missing");
  });
});
