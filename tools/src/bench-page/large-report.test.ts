import { reportEvidence } from "@afteraction/analyzers";
import { pseudonym } from "@afteraction/learnings";
import { reportSchema } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { everyReport } from "./every-report.ts";
import { largeReport } from "./large-report.ts";
import { manyProjects } from "./many-projects.ts";

const sessions = manyProjects(6000);

describe("largeReport", () => {
  it("does not make up more learnings than its sessions have subjects for", () => {
    expect(() => largeReport(sessions.slice(0, 1), 500)).toThrow("too few");
  });

  it("is a valid report on calls that are there, with evidence for every learning", () => {
    const report = largeReport(sessions, 300);
    const evidence = reportEvidence(sessions, report.learnings, pseudonym);
    expect(reportSchema.parse({ ...report, evidence })).toEqual({ ...report, evidence });
    const drawn = new Set(evidence.subjects.flatMap(({ learnings }) => learnings));
    expect(report.learnings.filter(({ id }) => !drawn.has(id))).toEqual([]);
    expect(evidence.sessions).toHaveLength(40);
  });
});

describe("everyReport", () => {
  it("renders with every reporter, the page alone with evidence", async () => {
    const report = largeReport(sessions, 20);
    const evidence = reportEvidence(sessions, report.learnings, pseudonym);
    const rendered = await everyReport({ ...report, evidence });
    const textOf = (id: string) => rendered.find(({ reporter }) => reporter === id)?.texts[0];
    expect(textOf("html")).toContain("Example sessions");
    expect(textOf("json")).not.toContain('"evidence"');
    expect(rendered.map(({ reporter }) => reporter)).toContain("markdown");
  });
});
