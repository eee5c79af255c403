import { type Learning, type Report, reportSchema } from "@afteraction/schema";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { empty } from "../empty.fixture.ts";
import { lateReporters } from "../late-reporters.ts";
import { learning } from "../learning.fixture.ts";
import { poor } from "../poor.fixture.ts";
import { rich } from "../rich.fixture.ts";
import { evidence } from "./evidence.fixture.ts";
import { html } from "./html.ts";

const full: Report = { ...rich, evidence };

const golden = (name: string): string => `../../../../test-fixtures/golden/html/${name}.html`;

const reports = [
  ["empty", empty],
  ["poor", poor],
  ["rich", full],
] as const;

/** What a page can do beyond being read. */
function active(text: string): string[] {
  const { document } = parseHTML(text);
  const nodes = [...document.querySelectorAll("*")] as unknown as {
    tagName: string;
    attributes: Iterable<{ name: string; value: string }>;
  }[];
  const tags = nodes.map(({ tagName }) => tagName.toLowerCase());
  const loud = tags.filter((tag) => ["img", "iframe", "object", "embed", "base", "link", "video"].includes(tag));
  const attributes = nodes.flatMap((node) => Array.from(node.attributes));
  return [
    ...loud,
    ...(tags.filter((tag) => tag === "script").length === 1 ? [] : ["scripts"]),
    ...attributes.filter(({ name }) => /^on|^style$|^src/.test(name)).map(({ name }) => name),
    ...attributes.filter(({ name, value }) => name === "href" && !value.startsWith("#")).map(({ value }) => value),
  ];
}

describe.each(reports)("report.html of the %s report", (name, report) => {
  it("is the golden page, from a valid document", async () => {
    expect(reportSchema.parse(report)).toEqual(report);
    await expect(html.render(report)).toMatchFileSnapshot(golden(name));
  });

  it("does nothing but its own style and script", () => {
    expect(active(html.render(report))).toEqual([]);
  });

  it("links only to places that it has, each of which is there once", () => {
    const { document } = parseHTML(html.render(report));
    const ids = [...document.querySelectorAll("[id]")].map((node) => node.getAttribute("id"));
    const links = [...document.querySelectorAll("a[href]")].map((node) => node.getAttribute("href")?.slice(1));
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((link) => !ids.includes(link ?? null))).toEqual([]);
  });

  it("tells every picture in words", () => {
    const { document } = parseHTML(html.render(report));
    for (const picture of document.querySelectorAll("svg")) {
      expect(picture.querySelector("title")?.textContent).not.toBe("");
      expect(picture.querySelector("desc")?.textContent).toMatch(/\S/);
    }
  });
});

describe("report.html", () => {
  it("draws the interval of every published learning", () => {
    const { document } = parseHTML(html.render(full));
    const cards = [...document.querySelectorAll("article.learning")];
    expect(cards.length).toBeGreaterThan(5);
    for (const card of cards) expect(card.querySelectorAll(".chips + .estimate svg.plot")).toHaveLength(1);
  });

  it("draws an accepted failure before and since, and answers whether the last change helped", () => {
    const { document } = parseHTML(html.render(full));
    const card = document.querySelector("#l-f6a2d85930eb714c");
    expect(card?.querySelectorAll(".estimate + .estimate svg.plot")).toHaveLength(1);
    expect(card?.textContent).toContain("14 of 30 sessions met it before, 3 of 22 since: −33 points");
    const answer = document.querySelector("section[aria-labelledby=q-change]");
    expect(answer?.textContent).toContain("1 is met less often now, 1 more often, 2 unclear; 1 more too early to say.");
    expect(answer?.querySelectorAll("a[href='#l-f6a2d85930eb714c']").length).toBeGreaterThan(0);
  });

  it("says that nothing was accepted yet, where that is so", () => {
    const { adopted: _, ...without } = full;
    const { document } = parseHTML(html.render(without));
    const answer = document.querySelector("section[aria-labelledby=q-change]");
    expect(answer?.textContent).toContain("Nothing was accepted yet");
    expect(answer?.textContent).not.toContain("control");
  });

  it("draws no empty trend of failures without time, and names no day of 1970", () => {
    const [first] = evidence.subjects;
    const none = first!.weeks.map((row) => Object.assign({}, row, { hits: 0, medianMs: null }));
    const about = learning({ lastSeen: "1970-01-01T00:00:00.000Z", metrics: { elapsedCalls: 4, medianMs: 2000 } });
    const subjects = [{ ...first!, kind: "per-session" as const, weeks: none, learnings: [about.id] }];
    const text = html.render({ ...full, learnings: [about], evidence: { ...evidence, subjects } });
    expect(text).not.toContain("Failures a week");
    expect(text).not.toContain("1970");
    expect(text).toContain("<dt>Elapsed calls</dt><dd>4</dd><dt>Median</dt><dd>2 s</dd>");
  });

  it("aligns every column's head with its numbers", () => {
    const { document } = parseHTML(html.render(full));
    const tables = [...document.querySelectorAll("table")];
    expect(tables.length).toBe(3);
    for (const table of tables)
      expect(classes(table.querySelector("thead tr"))).toEqual(classes(table.querySelector("tbody tr")));
  });

  it("does not depend on the order of rows", () => {
    const turned: Report = {
      ...full,
      learnings: full.learnings.toReversed(),
      silence: full.silence.toReversed(),
      ...(full.adopted && { adopted: { ...full.adopted, rows: full.adopted.rows.toReversed() } }),
      data: { ...full.data, tools: full.data.tools.toReversed(), sources: full.data.sources.toReversed() },
      evidence: {
        subjects: evidence.subjects.toReversed(),
        sessions: evidence.sessions.toReversed(),
        flow: { ...evidence.flow, edges: evidence.flow.edges.toReversed(), nodes: evidence.flow.nodes.toReversed() },
      },
    };
    expect(html.render(turned)).toBe(html.render(full));
  });

  it("keeps any name inert, wherever it stands", () => {
    const nasty = fc.oneof(
      fc.constantFrom("</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload='x'>"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
    );
    fc.assert(
      fc.property(nasty, (name) => {
        const text = html.render(hostile(name));
        expect(active(text)).toEqual([]);
        expect(text).not.toMatch(/[\p{Cf}\p{Co}]|(?!\n)\p{Cc}/u);
      }),
      { numRuns: 30 },
    );
  });

  it("stays under 2 MB with 500 learnings", () => {
    expect(Buffer.byteLength(html.render(large(500)))).toBeLessThan(2_000_000);
  });
});

describe("lateReporters", () => {
  it("load what they say they are", async () => {
    for (const late of lateReporters) expect(await late.load()).toMatchObject({ id: late.id, needsEvidence: true });
  });
});

const classes = (row: unknown): string[] =>
  Array.from((row as { children: Iterable<{ className: string }> }).children, ({ className }) => className);

/** The same name in every place that a log can fill. */
function hostile(name: string): Report {
  const bad = (each: Learning): Learning => ({
    ...each,
    description: `\`${name}\` ${name}`,
    recommendation: name,
    instead: name,
    pattern: name,
    examples: [name],
    subject: { ...each.subject, user: name },
    metrics: { calls: 1 },
  });
  return {
    ...full,
    learnings: full.learnings.map(bad),
    data: {
      ...full.data,
      tools: full.data.tools.map((row) => ({ ...row, tool: name })),
      operations: full.data.operations.map((row) => ({ ...row, operation: name })),
      sources: full.data.sources.map((row) => ({ ...row, path: name, format: name })),
      errorClasses: full.data.errorClasses.map((row) => ({ ...row, class: name })),
      missing: [name],
      withheld: [{ reason: name, count: 1 }],
      artefacts: [{ kind: name, count: 1, meaning: name }],
    },
    silence: full.silence.map((row) => ({ ...row, reason: name, nearest: name })),
    ...(full.adopted && {
      adopted: { ...full.adopted, rows: full.adopted.rows.map((row) => ({ ...row, pattern: name })) },
    }),
    evidence: {
      ...evidence,
      sessions: evidence.sessions.map((each) => ({
        ...each,
        session: name,
        calls: each.calls.map((call) => ({ ...call, name })),
      })),
      flow: {
        ...evidence.flow,
        nodes: [...evidence.flow.nodes, { name, calls: 1, failures: 0, repeats: 0 }],
        edges: [
          ...evidence.flow.edges,
          { from: name, to: "Read", count: 1, ended: 1, failures: 0, sessions: 1, medianMs: 1 },
        ],
      },
    },
  };
}

/** So many learnings, each with evidence of its own. */
function large(amount: number): Report {
  const ids = Array.from({ length: amount }, (_, index) => index.toString(16).padStart(16, "0"));
  return {
    ...full,
    learnings: ids.map((id, index) =>
      learning({ id, pattern: `slow:Tool${index}`, confidence: 0.6 + (index % 40) / 100 }),
    ),
    evidence: {
      ...evidence,
      subjects: ids.map((id, index) => Object.assign({}, evidence.subjects[index % 4]!, { learnings: [id] })),
    },
  };
}
