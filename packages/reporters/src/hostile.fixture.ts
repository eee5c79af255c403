import type { Learning, Report } from "@afteraction/schema";
import fc from "fast-check";
import { learning } from "./learning.fixture.ts";
import { rich } from "./rich.fixture.ts";

/** Names and sentences that something somewhere takes for more than text. */
const attacks = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</title></svg><script>",
  "]]><svg onload=alert(1)>",
  "[x](javascript:alert(1))",
  "![x](https://evil.example/a.png)",
  "https://evil.example/?q=1",
  "@everyone #1 GH-1 deadbeefdeadbeef",
  "| cell | `code` ``two``",
  "\n# Heading\n- item\n",
  "<!-- afteraction:end -->",
  "=cmd|' /C calc'!A0",
  "+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\u001B[31mred\u001B]0;title\u0007",
  "\u009B31m",
  "\u202Etxt.exe",
  "\u2066a\u2069\u200B\uFEFF",
  "\u{E0041}\u{E0042}",
  "::set-output name=x::y",
  "__proto__",
  "constructor",
  "${{ secrets.TOKEN }}",
  "\uD800",
  "\\",
  "&lt;b&gt;",
] as const;

const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.tuple(fc.constantFrom(...attacks), fc.constantFrom(...attacks)).map((pair) => pair.join("")),
);

type Texts = (index: number) => string;

const hostileLearning = (text: Texts, status: Learning["status"], id: string): Learning =>
  learning({
    id,
    status,
    subject: { tool: text(0) || "x", operation: text(1) || "x" },
    pattern: text(2),
    category: text(3),
    description: text(4),
    recommendation: text(5),
    instead: text(6),
    examples: [text(7)],
    metrics: Object.fromEntries([[text(8), 1]]),
  });

function hostileData(text: Texts): Report["data"] {
  const { data } = rich;
  const tools = data.tools.map((row, index) => (index === 0 ? { ...row, tool: text(0) } : row));
  const operations = data.operations.map((row, index) =>
    index === 0 ? { ...row, tool: text(0), operation: text(1) } : row,
  );
  const [first] = data.weekly?.rows ?? [];
  return {
    ...data,
    tools,
    operations,
    weekly: { weeks: data.weekly?.weeks ?? [], rows: first === undefined ? [] : [{ ...first, tool: text(0) }] },
    sources: [{ path: text(9), format: text(10), events: 1, sessions: 1, duplicates: 1, rejects: 1 }],
    rejected: [{ path: text(9), line: 1, reason: "malformed-json" }],
    errorClasses: [{ class: text(11), count: 1 }],
    artefacts: [{ kind: text(12), count: 1, meaning: text(13) }],
    missing: [text(14)],
    withheld: [{ reason: text(15), count: 1 }],
  };
}

/** The rich report with something hostile in every place where a report can hold text. */
function hostileReport(texts: readonly string[]): Report {
  const text: Texts = (index) => texts[index % texts.length] ?? "";
  return {
    ...rich,
    data: hostileData(text),
    learnings: [
      hostileLearning(text, "active", "1111111111111111"),
      hostileLearning((index) => text(index + 3), "proposed", "2222222222222222"),
      hostileLearning((index) => text(index + 5), "rejected", "3333333333333333"),
    ],
    silence: [{ type: "workflow", reason: text(16), nearest: text(17) }],
    adopted: {
      least: 8,
      level: 0.95,
      rows: (rich.adopted?.rows ?? []).map(({ id, ...row }, index) =>
        Object.assign(row, { id: index === 0 ? "1111111111111111" : id, pattern: text(index + 2) }),
      ),
    },
    changes: {
      days: 14,
      rows: [{ id: "1111111111111111", pattern: text(2), kind: "back", at: rich.asOf, confidence: 0.9 }],
    },
    context: [
      {
        target: text(18),
        path: text(19),
        bytes: 1,
        budget: 1,
        lines: 1,
        evicted: [{ id: "1111111111111111", pattern: text(2), reason: text(20) }],
      },
    ],
  };
}

/** Reports that are hostile everywhere; each text in another place from one to the next. */
export const hostileReports: fc.Arbitrary<Report> = fc
  .array(hostileText, { minLength: 21, maxLength: 21 })
  .map(hostileReport);
