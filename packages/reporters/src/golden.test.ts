import { describe, expect, it } from "vitest";
import { reportSchema, type Learning, type LedgerEntry, type Report } from "@afteraction/schema";
import { empty } from "./empty.fixture.ts";
import { poor } from "./poor.fixture.ts";
import { reporters } from "./registry.ts";
import { rich } from "./rich.fixture.ts";
import { explainText } from "./terminal/explain.ts";

const golden = (name: string): string => `../../../test-fixtures/golden/${name}`;

const reports: readonly (readonly [string, Report])[] = [
  ["empty", empty],
  ["poor", poor],
  ["rich", rich],
];

const find = (id: string): Learning => rich.learnings.find((each) => each.id === id) as Learning;

/** The same report, put together in another order. */
const turned = (report: Report): Report => ({
  ...report,
  learnings: report.learnings.toReversed(),
  ...(report.adopted && { adopted: { ...report.adopted, rows: report.adopted.rows.toReversed() } }),
  data: {
    ...report.data,
    sources: report.data.sources.toReversed(),
    tools: report.data.tools.toReversed(),
    operations: report.data.operations.toReversed(),
    errorClasses: report.data.errorClasses.toReversed(),
    durations: report.data.durations.toReversed(),
    withheld: report.data.withheld.toReversed(),
    rejects: report.data.rejects.toReversed(),
  },
});

describe.each(reports)("every reporter on the %s report", (name, report) => {
  it("starts from a valid document", () => {
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it.each(reporters.map((each) => [each.id, each] as const))("%s writes the golden files", async (_id, reporter) => {
    for (const { path, text } of reporter.files(report))
      await expect(text).toMatchFileSnapshot(golden(`${name}/${path}`));
    if (reporter.files(report).length === 0) {
      await expect(reporter.render(report)).toMatchFileSnapshot(golden(`${name}/${reporter.id}.${reporter.extension}`));
    }
  });

  it.each(reporters.filter((each) => !["json", "terminal"].includes(each.id)).map((each) => [each.id, each] as const))(
    "%s does not depend on the order of rows",
    (_id, reporter) => {
      expect(reporter.files(turned(report))).toEqual(reporter.files(report));
    },
  );

  it.each(reporters.map((each) => [each.id, each] as const))("%s shows no hidden character", (_id, reporter) => {
    const texts = [reporter.render(report), ...reporter.files(report).map((file) => file.text)];
    if (reporter.extension === "json") return;
    // a table for spreadsheets begins with the byte order mark, and its lines end with CR LF (RFC 4180)
    const shown = texts.map((text) => (reporter.id === "csv" ? text.slice(1).replaceAll("\r\n", "\n") : text));
    for (const text of shown) expect(text).not.toMatch(/[\p{Cf}\p{Co}]|(?!\n)\p{Cc}/u);
  });
});

describe("explainText", () => {
  it.each([
    ["slow", "a1f03c5d7e9b2468"],
    ["recurs", "b27d19e4c08f5a36"],
    ["shifted", "d83b6f0192ae47c5"],
  ])("explains a learning that says %s", async (claim, id) => {
    await expect(explainText(find(id))).toMatchFileSnapshot(golden(`explain/${claim}.txt`));
  });

  it("shows the ledger's note and history, and what this run measured", async () => {
    const slow = find("a1f03c5d7e9b2468");
    const entry: LedgerEntry = {
      ...slow,
      schemaVersion: 1,
      status: "active",
      note: "Agreed in the retro: we cache the vendor docs.",
      history: [
        { at: "2026-07-02T09:00:00.000Z", status: "proposed", confidence: 0.71 },
        { at: "2026-07-03T09:00:00.000Z", status: "active", confidence: 0.72 },
      ],
    };
    const { id, type, claim, subject, estimate, effect, threshold, p, q, confidence, support } = slow;
    const row = { id, type, claim, subject, estimate, effect, threshold, p, q, confidence, support, published: true };
    await expect(explainText(slow, entry, row, { width: 60 })).toMatchFileSnapshot(golden("explain/ledger.txt"));
  });
});
