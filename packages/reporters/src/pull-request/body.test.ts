import { execFileSync, spawnSync } from "node:child_process";
import type { LedgerEntry } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { richLearnings } from "../rich-learnings.fixture.ts";
import { rich } from "../rich.fixture.ts";
import { type PullRequest, pullRequestBody, pullRequestTitle } from "./body.ts";
import { bodyStateOf } from "./body-state.ts";
import { boxesOf } from "./boxes.ts";
import { entry, nthEntry } from "./entry.fixture.ts";
import { ledgerChanges } from "./ledger-changes.ts";

const entries = richLearnings.map((each): LedgerEntry =>
  entry({ ...each, status: each.status === "proposed" ? "active" : each.status }),
);

const pull = (fields: Partial<PullRequest> = {}): PullRequest => ({
  changes: ledgerChanges([], entries),
  report: rich,
  links: { report: "https://forge.example/o/r/blob/afteraction/main/learnings/report.md" },
  answered: 0,
  ...fields,
});

const many = (count: number, fields: Partial<LedgerEntry> = {}): PullRequest =>
  pull({
    changes: ledgerChanges(
      [],
      Array.from({ length: count }, (_, n) => nthEntry(n, fields)),
    ),
  });

describe("pullRequestTitle", () => {
  it("counts what changes", () => {
    expect(pullRequestTitle(pull({ changes: ledgerChanges([], []) }))).toBe("Learnings of coding agents");
    expect(pullRequestTitle(pull())).toBe("Learnings of coding agents: 8 new, 2 turned down");
    expect(pullRequestTitle(pull({ title: "mine" }))).toBe("mine");
  });
});

describe("pullRequestBody", () => {
  it("says that nothing changes, without anything to tick", () => {
    const body = pullRequestBody(pull({ changes: ledgerChanges([], []) }));
    expect(body).toContain("No learning changes. From 2,210 calls in 61 sessions of 4 people");
    expect(boxesOf(body).size).toBe(0);
  });

  it("begins with the counts and what is asked, then the learnings worth most", () => {
    const lines = pullRequestBody(pull())
      .split("\n")
      .filter((line) => line !== "");
    expect(lines[1]).toMatch(/^\*\*8 new, 2 turned down\.\*\* From 2,210 calls/);
    expect(lines[2]).toMatch(/^Untick what agents should not learn/);
    expect(lines[3]).toBe("### New (8)");
    expect(lines[4]).toMatch(/^- \[x\] \*\*`npm test` takes a median of 94 s/);
    expect(lines[5]).toBe("  confidence **0.94** (high) · impact **high** · worth about 73 min a week · `c34ea812`");
  });

  it("has a ticked box for each new learning, an empty one for each that was turned down, and remembers both", () => {
    const body = pullRequestBody(pull());
    const boxes = [...boxesOf(body)];
    expect(boxes.filter(([, ticked]) => ticked)).toHaveLength(8);
    expect(boxes.filter(([, ticked]) => !ticked)).toHaveLength(2);
    expect(bodyStateOf(body)?.shown).toHaveLength(8);
    expect(bodyStateOf(body)?.declined).toHaveLength(2);
  });

  it("keeps what people wrote around it, and is stable", () => {
    const body = pullRequestBody(pull());
    const edited = `Hello!\r\n\r\n${body.replaceAll("\n", "\r\n")}\r\n\r\nBye.`;
    const again = pullRequestBody(pull({ existing: edited }));
    expect(again).toBe(`Hello!\n\n${body}\n\nBye.`);
    expect(pullRequestBody(pull({ existing: again }))).toBe(again);
  });

  it.each([10, 100, 500, 1500])(
    "stays within 60,000 characters with %d learnings, by telling less of each",
    (count) => {
      const body = pullRequestBody(many(count));
      const shown = boxesOf(body).size;
      const left = /and (\d+) more in \[the report\]/.exec(body)?.[1] ?? "0";
      expect([...body].length).toBeLessThanOrEqual(60_000);
      expect(shown + Number(left)).toBe(count);
      expect(body.split("<details>").length).toBe(body.split("</details>").length);
      expect(bodyStateOf(body)?.shown.length).toBeGreaterThanOrEqual(Math.min(count, 450));
    },
  );

  it("stays within them whatever the sentences, and whatever people wrote", () => {
    const long = many(500, { description: "@<|`".repeat(300), recommendation: "#1 ".repeat(300) });
    const existing = `${"x".repeat(30_000)}${pullRequestBody(long)}`;
    expect([...pullRequestBody({ ...long, existing })].length).toBeLessThanOrEqual(60_000);
  });

  it("lets nothing of a hostile ledger act on the forge", () => {
    const text = pullRequestBody(pull())
      .replace(/`[^`\n]*`|<code>.*?<\/code>|<!-- afteraction:[^\n]*? -->/g, " ")
      .replace(/^\[Whole report\].*$/m, "");
    expect(text).not.toMatch(/@\w|(?<!&)#\d|\bGH-\d|https?:|<(?!\/?(?:details|summary)>)/);
    expect(text).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\u{E0000}-\u{E007F}]/u);
  });
});

const cmark = spawnSync("cmark-gfm", ["--version"]).status === 0;

const html = (body: string): string =>
  execFileSync("cmark-gfm", ["--unsafe", "-e", "table", "-e", "autolink", "-e", "tasklist", "-e", "tagfilter"], {
    input: body,
    encoding: "utf8",
  });

describe.skipIf(!cmark)("pullRequestBody through cmark-gfm (apt-get install cmark-gfm)", () => {
  it("renders a task list, folded details and no link, picture or tag of a log", () => {
    const text = html(pullRequestBody(pull()));
    expect(text.match(/<input type="checkbox"[^>]*>/g)).toHaveLength(10);
    expect(text.match(/<a href="[^"]*"/g)).toEqual([
      '<a href="https://forge.example/o/r/blob/afteraction/main/learnings/report.md"',
    ]);
    expect(text).not.toMatch(/<(?:img|script|h1)\b/);
    expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0);
  });

  it("leaves no mention, reference or address outside code", () => {
    const text = html(pullRequestBody(pull()))
      .replace(/<code>[\s\S]*?<\/code>|<!--[\s\S]*?-->|<a [\s\S]*?<\/a>/g, " ")
      .replace(/<[^>]*>/g, " ");
    expect(text).not.toMatch(/@\w|(?<!&)#\d|\bGH-\d|:\/\//);
  });
});
