import type { ContextRow } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { empty } from "../empty.fixture.ts";
import { context } from "./context.ts";

const row = (fields: Partial<ContextRow> = {}): ContextRow => ({
  target: "claude-md",
  path: "CLAUDE.md",
  bytes: 0,
  budget: 4096,
  lines: 0,
  evicted: [],
  ...fields,
});

const evicted = { id: "0123456789abcdef", pattern: "slow:Bash:npm test", reason: "over the budget of 4096 bytes" };
const section = (...rows: ContextRow[]): string => context({ ...empty, context: rows }).join("\n\n");

describe("context", () => {
  it("is silent without context, and where there is nothing to say", () => {
    expect(context(empty)).toEqual([]);
    expect(section(row())).toBe("");
  });

  it("tells size, ceiling, and what was left out with the reason", () => {
    const text = section(row({ lines: 8, bytes: 2310, evicted: [evicted] }));
    expect(text).toContain("| `CLAUDE.md` | `claude-md` | 8 | 2,310 | 4,096 | 1 |");
    expect(text).toContain("- `slow:Bash:npm test`: over the budget of 4096 bytes");
  });

  it("names the first of many, and counts the rest", () => {
    const many = Array.from({ length: 33 }, () => evicted);
    expect(section(row({ evicted: many }))).toContain("- 3 more learnings of less worth");
  });

  it("shows what a hand wrote into the ledger as text", () => {
    const text = section(row({ evicted: [{ id: "x", pattern: "<img src=x>`|", reason: "@all ![](x)" }] }));
    expect(text).not.toMatch(/<img|@all|!\[\]/);
  });
});
