import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimSchema, type Learning, statusSchema } from "@afteraction/schema";
import { agentsMd } from "./agents-md.ts";
import { sizeOf } from "./block-text.ts";
import { claudeMd } from "./claude-md.ts";
import { failure, learning } from "./learning.fixture.ts";
import { lineOf } from "./line.ts";
import { isOwn } from "./own-file.ts";
import { rules } from "./rules.ts";
import { byDensity } from "./select.ts";
import { unknownSituation } from "./situation.ts";
import { skill } from "./skill.ts";
import { type ContextFile, writeContext } from "./write-context.ts";

const all = [claudeMd, agentsMd, rules, skill].map((target) => ({ target, options: {} }));
const block = [{ target: claudeMd, options: {} }];
const none: ReadonlyMap<string, string> = new Map();

const write = (learnings: readonly Learning[], chosen = block, texts = none, situation = unknownSituation) =>
  writeContext(chosen, { learnings, situation, texts });

const linesIn = (files: readonly ContextFile[]): number => files.reduce((sum, { row }) => sum + (row?.lines ?? 0), 0);
const after = (files: readonly ContextFile[], before: ReadonlyMap<string, string> = none) => {
  const texts = new Map(before);
  for (const { path, text } of files) {
    if (text === undefined) texts.delete(path);
    else texts.set(path, text);
  }
  return texts;
};

const inTsx = learning({
  id: "1".repeat(16),
  claim: "invalid",
  subject: { tool: "Edit", operation: "*.tsx", reason: "NO_CHANGE" },
});
const workflow = learning({
  id: "2".repeat(16),
  claim: "follows",
  subject: { sequence: ["Grep", "Read", "Bash(npm test)"] },
  description: "`Grep` → `Read` → `Bash(npm test)` came 57 times in 41 sessions.",
});

const pair = (effect: number, id: string, confidence: number) =>
  learning({ id, claim: "precedes", subject: { tool: "Edit", before: "Read" }, effect, confidence });

describe("writeContext", () => {
  it("writes nothing without learnings, and says so", () => {
    expect(write([], all).map(({ path, text }) => [path, text])).toEqual([
      ["AGENTS.md", undefined],
      ["CLAUDE.md", undefined],
    ]);
  });

  it("knows only published learnings, confident enough, and nobody's habits", () => {
    const chosen = statusSchema.options.filter((status) => linesIn(write([learning({ status })])) > 0);
    expect(chosen).toEqual(["proposed", "active"]);
    expect(linesIn(write([learning({ confidence: 0.59 })]))).toBe(0);
    expect(linesIn(write([learning({ confidence: 0.79 })], [{ target: claudeMd, options: { confidence: 0.8 } }]))).toBe(
      0,
    );
    expect(linesIn(write([learning({ subject: { tool: "Bash", user: "u1" } })]))).toBe(0);
  });

  it("knows only claims that an agent can act on: a workflow is not a line of context", () => {
    const chosen = claimSchema.options.filter((claim) => linesIn(write([learning({ claim })])) > 0);
    expect(chosen).toEqual(["slow", "recurs", "recovers", "invalid", "precedes"]);
  });

  it("puts each learning where its evidence lies, once per audience", () => {
    const situation = { ...unknownSituation, accepted: new Set([workflow.id]) };
    const files = write([learning(), inTsx, workflow], all, none, situation);
    expect(files.map(({ path, row }) => [path, row?.lines])).toEqual([
      [`.claude/rules/afteraction-tsx.md`, 1],
      [`.claude/skills/afteraction-grep-read-npm-test-22222222/SKILL.md`, 1],
      ["AGENTS.md", 2],
      ["CLAUDE.md", 1],
    ]);
  });

  it("makes no skill of a workflow that nobody has accepted by name", () => {
    expect(linesIn(write([workflow], all))).toBe(0);
  });

  it("writes golden rules and skills", async () => {
    const situation = { ...unknownSituation, accepted: new Set([workflow.id]) };
    const [rule, made] = write([inTsx, workflow], all, none, situation);
    await expect(rule?.text).toMatchFileSnapshot("../../../test-fixtures/golden/context/rule.md");
    await expect(made?.text).toMatchFileSnapshot("../../../test-fixtures/golden/context/SKILL.md");
  });

  it("removes its own files in which nothing stands any more, and no other", () => {
    const texts = after(write([inTsx], all));
    texts.set(".claude/rules/afteraction-mine.md", "# Mine\n");
    const files = write([], all, texts);
    expect(files.filter(({ row }) => row === undefined)).toEqual([
      { path: ".claude/rules/afteraction-tsx.md", text: undefined },
    ]);
  });

  it("refuses the file of a person when there is something to write", () => {
    const texts = new Map([[".claude/rules/afteraction-tsx.md", "# Mine\n"]]);
    expect(() => write([inTsx], all, texts)).toThrow(".claude/rules/afteraction-tsx.md exists");
    const evicted = { ...inTsx, support: { ...inTsx.support, sessions: 1 } };
    expect(after(write([evicted], all, texts), texts)).toEqual(texts);
  });

  it.each([
    ["a name that must not be read", learning({ subject: { tool: "you" } }), none, "a name that speaks to its reader"],
    [
      "too few sessions",
      learning({ support: { events: 1, sessions: 1, users: 0 } }),
      none,
      "seen in 1 session; context asks for 3",
    ],
    ["what people say", learning(), new Map([["CLAUDE.md", "`npm test` is slow\n"]]), "the file says it already"],
    [
      "what other files say",
      learning(),
      new Map([[".claude/CLAUDE.md", "`npm test` is slow\n"]]),
      "the file says it already",
    ],
  ])("names why a learning is left out: %s", (_, given, texts, reason) => {
    const [file] = write([given], block, texts);
    expect(file?.row).toMatchObject({
      lines: 0,
      bytes: 0,
      evicted: [{ id: given.id, pattern: given.pattern, reason }],
    });
  });

  it("does not take its own block for what people say", () => {
    const texts = after(write([learning()]));
    expect(linesIn(write([learning()], block, texts))).toBe(1);
  });

  it("tells one of two learnings that contradict each other", () => {
    const [file] = write([pair(0.2, "a", 0.7), pair(-0.2, "b", 0.9)]);
    expect(file?.row).toMatchObject({
      lines: 1,
      evicted: [{ id: "a", reason: expect.stringMatching(/^contradicts /) }],
    });
  });

  it("holds 500 learnings under the ceiling, in order of value, and counts every one", () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      learning({
        id: String(index).padStart(16, "0"),
        subject: { tool: "Bash", operation: `tool${index} test` },
        description: `\`tool${index} test\` takes a median of ${index} s in 41 sessions.`,
        benefit: { secondsPerWeek: (index * 7919) % 500, failuresPerWeek: 0 },
      }),
    );
    const [file] = write(many);
    const row = file!.row!;
    expect(sizeOf(file?.text ?? "")).toBeLessThanOrEqual(claudeMd.budget + 1);
    expect(row.bytes).toBeLessThanOrEqual(row.budget);
    expect(row.lines + row.evicted.length).toBe(500);
    const written = (file?.text ?? "").split("\n").filter((line) => line.startsWith("- "));
    expect(written.length).toBeGreaterThan(20);
    expect(written).toEqual(byDensity(many).map(lineOf).slice(0, written.length));
  });
});

/** What stands in a repository before a run: files as people leave them. */
const repository = fc.dictionary(
  fc.constantFrom("CLAUDE.md", "AGENTS.md", ".claude/CLAUDE.md"),
  fc
    .array(fc.constantFrom("# Ours\r\n", "# Ours\n", "\uFEFF", "no end", "\r", "`npm test` is slow\n", "```\n"))
    .map((parts) => parts.join("")),
);
const some = fc.subarray([learning(), failure(), inTsx, workflow, learning({ id: "3".repeat(16), claim: "slower" })]);

/** An empty file may be gone: nothing was in it. */
const filled = (texts: ReadonlyMap<string, string>) => [...texts].filter(([, text]) => text !== "").toSorted();

describe("the laws of writeContext", () => {
  it("changes nothing the second time, whatever the order of learnings", () => {
    fc.assert(
      fc.property(repository, some, (before, learnings) => {
        const situation = { ...unknownSituation, accepted: new Set([workflow.id]) };
        const first = write(learnings, all, new Map(Object.entries(before)), situation);
        const texts = after(first, new Map(Object.entries(before)));
        const second = write(learnings.toReversed(), all, texts, situation);
        expect(after(second, texts)).toEqual(texts);
        expect(second.flatMap(({ row }) => row ?? [])).toEqual(first.flatMap(({ row }) => row ?? []));
      }),
    );
  });

  it("gives back every byte when all learnings go", () => {
    fc.assert(
      fc.property(repository, some, (files, learnings) => {
        const before = new Map(Object.entries(files));
        const situation = { ...unknownSituation, accepted: new Set([workflow.id]) };
        const texts = after(write(learnings, all, before, situation), before);
        for (const [path, text] of before) expect((texts.get(path) ?? "").startsWith(text)).toBe(true);
        expect(filled(after(write([], all, texts, situation), texts))).toEqual(filled(before));
      }),
    );
  });

  it("marks every whole file as generated in its first line of content", () => {
    const files = write([inTsx], all).filter(({ path }) => path.startsWith(".claude/"));
    expect(files.map(({ text }) => isOwn(text ?? ""))).toEqual([true]);
  });
});
