import type { LedgerEntry, Report } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "./csv/parse.fixture.ts";
import { csv } from "./csv/csv.ts";
import { hostileReports } from "./hostile.fixture.ts";
import { markdown } from "./markdown/markdown.ts";
import { toolMetrics } from "./markdown/tool-metrics.ts";
import { pullRequestBody } from "./pull-request/body.ts";
import { entry } from "./pull-request/entry.fixture.ts";
import { ledgerChanges } from "./pull-request/ledger-changes.ts";
import { reporters } from "./registry.ts";
import { cardText } from "./terminal/explain-card.ts";
import { explainText } from "./terminal/explain.ts";
import { renderTerminal } from "./terminal/terminal.ts";

/** Controls but the line feed, format and bidi characters, tags, lone surrogates: what nobody sees, or what moves. */
const hidden = /[\p{Cf}\p{Co}\p{Cs}]|(?!\n)\p{Cc}/u;

const elements = new Set(["svg", "title", "desc", "style", "rect", "text", "line", "circle"]);

const outsideCode = (text: string): string =>
  text.replace(/`[^`\n]*`|<code>.*?<\/code>|<!-- afteraction:[^\n]*? -->/g, " ");

const always = (check: (report: Report) => void): void =>
  fc.assert(fc.property(hostileReports, check), { numRuns: 60 });

const entriesOf = ({ learnings }: Report): LedgerEntry[] =>
  learnings.map((each) => entry({ ...each, status: each.status === "proposed" ? "active" : each.status }));

describe("a report that is hostile everywhere", () => {
  it("writes the same files as any other, in the same places", () =>
    always((report) => {
      const paths = reporters.flatMap((each) => each.files(report).map(({ path }) => path));
      for (const path of paths) expect(path).toMatch(/^(plots\/)?[a-z_-]+\.[a-z]+$/);
    }));

  it("has no hidden character in Markdown, pictures and the terminal", () =>
    always((report) => {
      const texts = [markdown, toolMetrics].flatMap((each) => each.files(report).map(({ text }) => text));
      for (const text of [...texts, renderTerminal(report)]) expect(text).not.toMatch(hidden);
    }));

  it("is no markup, link, mention or picture in Markdown", () =>
    always((report) => {
      for (const text of [markdown.render(report), toolMetrics.render(report)]) {
        const rest = outsideCode(text).replace(/!\[[^\]\n]*\]\(plots\/[a-z-]+\.svg\)|\[[a-z]+\]\(#[a-z-]+\)/g, "");
        expect(rest).not.toMatch(/<(?!\/?(?:details|summary)>)/);
        expect(rest).not.toMatch(/(?<!\\)\]\(|:\/\/|@\w/);
      }
    }));

  it("adds no heading, and no cell to a table", () =>
    always((report) => {
      const text = markdown.render(report);
      const headings = text.split("\n").filter((line) => /^#{1,2} /.test(line));
      for (const heading of headings) expect(heading).toMatch(/^#{1,2} [A-Z][A-Za-z0-9 ,-]+$/);
      for (const table of text.split("\n\n").filter((part) => part.startsWith("| "))) {
        expect(new Set(table.split("\n").map((row) => row.split("|").length)).size).toBe(1);
      }
    }));

  it("is no element, attribute or address in a picture", () =>
    always((report) => {
      const pictures = markdown.files(report).filter(({ path }) => path.endsWith(".svg"));
      expect(pictures.length).toBeGreaterThan(2);
      for (const { text } of pictures) {
        const names = [...text.matchAll(/<\/?([^\s/>]*)/g)].map(([, name]) => name);
        expect(names.filter((name) => !elements.has(name ?? ""))).toEqual([]);
        expect(text.replace(/>[^<]*</g, "><")).not.toMatch(/\son\w+=|href|url\(/);
      }
    }));

  it("is a cell that no spreadsheet computes", () =>
    always((report) => {
      for (const { text } of csv.files(report)) {
        const rows = cellsOf(text);
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        const cells = rows.flat().filter((cell) => !/^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell));
        for (const cell of cells) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u);
        for (const cell of cells) expect(cell).not.toMatch(/[\p{Cf}\p{Cc}\p{Cs}]/u);
      }
    }));

  it("does not steer a terminal, not in `explain` and not in a card", () =>
    always((report) => {
      for (const each of entriesOf(report)) {
        expect(explainText(each, each)).not.toMatch(hidden);
        expect(cardText(each, { at: 1, of: 2 })).not.toMatch(hidden);
      }
    }));

  it("acts on nothing in a pull request", () =>
    always((report) => {
      const changes = ledgerChanges([], entriesOf(report));
      const body = pullRequestBody({ changes, report, links: {}, answered: 0 });
      const rest = outsideCode(body);
      expect(body).not.toMatch(hidden);
      expect(rest).not.toMatch(/@\w|(?<!&)#\d|\bGH-\d|:\/\/|<(?!\/?(?:details|summary)>)/);
      expect(rest).not.toMatch(/(?<!\\)\]\(/);
      expect(body.match(/<!-- /g)).toHaveLength(body.match(/<!-- afteraction:/g)?.length ?? 0);
    }));
});
