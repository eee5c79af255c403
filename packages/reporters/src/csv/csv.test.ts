import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { empty } from "../empty.fixture.ts";
import { learning } from "../learning.fixture.ts";
import { rich } from "../rich.fixture.ts";
import { csvCell } from "./cell.ts";
import { csv } from "./csv.ts";
import { cellsOf } from "./parse.fixture.ts";

const [head, ...rows] = cellsOf(csv.render(rich));
const column = (name: string): number => head?.indexOf(name) ?? -1;

describe("csvCell", () => {
  it("leaves numbers and plain text as they are", () => {
    expect([csvCell(-0.25), csvCell(0), csvCell(null), csvCell("npm test")]).toEqual(["-0.25", "0", "", '"npm test"']);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u200b=1", "＝1", '"=1', "'=1"])(
    "does not let a spreadsheet compute %j",
    (text) => {
      expect(csvCell(text)).toMatch(/^"['\u{FFFD}]/u);
    },
  );

  it("keeps a name in its cell, whatever it holds", () => {
    expect(csvCell('a","=cmd|x!A0\r\n=1')).toBe('"a"",""=cmd|x!A0 =1"');
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(cellsOf(`${csvCell(text)},1\r\n`)).toHaveLength(1);
        expect(cellsOf(`${csvCell(text)},1\r\n`)[0]).toHaveLength(2);
      }),
    );
  });
});

describe("csv", () => {
  it("writes heads alone where there is nothing", () => {
    const [learnings, tools] = csv.files(empty);
    expect(cellsOf(learnings?.text ?? "")).toHaveLength(1);
    expect(cellsOf(tools?.text ?? "")).toHaveLength(1);
  });

  it("has a row for every learning of the ledger, as wide as its head, each estimate with its interval", () => {
    expect(rows).toHaveLength(rich.learnings.length);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]));
    const slow = rows.find((row) => row[column("pattern")] === "slow:WebFetch") ?? [];
    expect(["estimate", "interval_low", "interval_high"].map((name) => slow[column(name)])).toEqual([
      "0.75",
      "0.6",
      "0.86",
    ]);
    expect(slow[column("worth_seconds_per_week")]).toBe("714");
  });

  it("begins with the mark by which spreadsheets know UTF-8", () => {
    expect(csv.render({ ...empty, learnings: [learning({ pattern: "a→b" })] })).toMatch(/^\uFEFF"id",.*\r\n.*"a→b"/);
  });

  it("lists a tool before its operations, with what is not known left empty", () => {
    const [names, ...tools] = cellsOf(csv.files(rich)[1]?.text ?? "");
    expect(names?.slice(0, 3)).toEqual(["tool", "operation", "calls"]);
    const bash = tools.filter(([tool]) => tool === "Bash").map((row) => row[1]);
    expect(bash).toEqual(["", "git status", "npm run build", "npm test", "rg"]);
    expect(tools.find(([tool]) => tool === "__proto__")?.slice(-3)).toEqual(["", "", ""]);
  });
});
