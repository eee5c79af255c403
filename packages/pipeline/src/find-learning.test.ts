import { describe, expect, it } from "vitest";
import { entry } from "./entry.fixture.ts";
import { findLearning } from "./find-learning.ts";
import { ledgerText } from "./ledger.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const slow = entry();
const other = entry({ id: "0123999999999999", pattern: "slow:Bash", subject: { tool: "Bash" } });

const repository = () =>
  temporaryFolder({
    "learnings/ledger/slow--webfetch--01234567.json": ledgerText(slow),
    "learnings/ledger/slow--bash--01239999.json": ledgerText(other),
    "learnings/report.json": "not a report",
  });

const find = (id: string, root = repository()) => findLearning(id, { root, cwd: root });

describe("findLearning", () => {
  it("says that there are no learnings yet", async () => {
    await expect(find("slow:WebFetch", temporaryFolder())).rejects.toMatchObject({
      message: 'no learning "slow:WebFetch" in learnings',
      hint: "There are no learnings yet: afteraction analyze writes them.",
      exitCode: 2,
    });
  });

  it("suggests the nearest pattern, and refuses too short a beginning", async () => {
    await expect(find("slow:WebFetsh")).rejects.toMatchObject({
      hint: expect.stringContaining('Did you mean "slow:WebFetch"?'),
    });
    await expect(find("012")).rejects.toMatchObject({ hint: expect.stringContaining("at least 4 characters") });
  });

  it("finds by id, by a beginning that is unique, and by pattern", async () => {
    for (const id of [slow.id, "01234", slow.pattern]) {
      const found = await find(id);
      expect(found).toMatchObject({ learning: { id: slow.id }, entry: { note: "" }, warnings: [] });
    }
  });

  it("lists the candidates of an ambiguous beginning", async () => {
    await expect(find("0123")).rejects.toMatchObject({
      hint: "Expected more of one of them: 0123456789abcdef (slow:WebFetch), 0123999999999999 (slow:Bash).",
    });
  });
});
