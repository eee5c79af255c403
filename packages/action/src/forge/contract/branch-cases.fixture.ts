import { describe, expect, it } from "vitest";
import type { MakeStage } from "./forge-contract.fixture.ts";
import { branch, commitAll } from "./proposal.fixture.ts";

/** Reading, branches and comparison. */
export function branchCases(make: MakeStage): void {
  readingCases(make);
  compareCases(make);
  branchNameCases(make);
}

function readingCases(make: MakeStage): void {
  describe("repository, head, readFiles", () => {
    it("knows the default branch, and what a person may do; of an app's token nobody says it", async () => {
      const stage = await make();
      const repository = { defaultBranch: "main", archived: false, fork: false };
      expect(await stage.as().repository()).toEqual({ ...repository, canPush: undefined });
      expect(await stage.as("human").repository()).toEqual({ ...repository, canPush: true });
      expect(await stage.as("reader").repository()).toEqual({ ...repository, canPush: false });
    });

    it("has no head for a branch that is not there", async () => {
      expect(await (await make()).as().head("feature/none")).toBeUndefined();
    });

    it("reads nothing where nothing was asked for or nothing is there", async () => {
      const forge = (await make()).as();
      const main = (await forge.head("main"))!;
      expect(await forge.readFiles(main, [])).toEqual(new Map());
      expect(await forge.readFiles(main, ["none.md", "none/", "README.md/x"])).toEqual(new Map());
    });

    it("reads files and whole folders byte for byte: byte order mark, CRLF, no text at all, any letters", async () => {
      const files = {
        "CLAUDE.md": "\uFEFFfirst\r\nsecond\r\n",
        "out/ledger/ä ö%41#?.json": '{"note":"naïve 🚀"}\n',
        "out/ledger/deeper/empty.json": "",
        "out/report.md": "# Report",
        "outside.md": "not asked for",
      };
      const forge = (await make({ files })).as();
      const read = await forge.readFiles((await forge.head("main"))!, ["out/", "CLAUDE.md", "none.md"]);
      const { "outside.md": _outside, ...wanted } = files;
      expect([...read].toSorted()).toEqual(Object.entries(wanted).toSorted());
    });

    it("reads a commit as it was, whatever happened since", async () => {
      const stage = await make({ files: { "a.md": "old" } });
      const before = (await stage.as().head("main"))!;
      const after = await stage.push({
        login: "human",
        branch: "main",
        message: "new",
        files: [{ path: "a.md", text: "new" }],
      });
      expect((await stage.as().readFiles(before, ["a.md"])).get("a.md")).toBe("old");
      expect((await stage.as().readFiles(after, ["a.md"])).get("a.md")).toBe("new");
    });
  });
}

function compareCases(make: MakeStage): void {
  describe("compare", () => {
    it("finds nothing between a commit and itself", async () => {
      const forge = (await make()).as();
      const main = (await forge.head("main"))!;
      const nothing = { mergeBase: main, ahead: 0, behind: 0, commits: [], files: [] };
      expect(await forge.compare(main, main)).toEqual(nothing);
    });

    it("counts both sides, and lists the head's commits oldest first with their authors", async () => {
      const stage = await make({ files: { "a.md": "a", "b.md": "b\n".repeat(30), "c.md": "c" } });
      const start = (await stage.as().head("main"))!;
      const first = await commitAll(stage.as(), { "a.md": "changed", "new.md": "new" });
      const moved = { path: "moved.md", text: "b\n".repeat(30) };
      const files = [{ path: "b.md", text: undefined }, moved];
      const second = await stage.push({ login: "human", branch, message: "Move b", files });
      await stage.push({ login: "human", branch: "main", message: "Meanwhile", files: [{ path: "c.md", text: "cc" }] });
      expect(await stage.as().compare("main", branch)).toEqual({
        mergeBase: start,
        ahead: 2,
        behind: 1,
        commits: [
          { sha: first, author: "github-actions[bot]", message: "Learn", parents: [start] },
          { sha: second, author: "human", message: "Move b", parents: [first] },
        ],
        files: [
          { path: "a.md", status: "modified" },
          { path: "b.md", status: "removed" },
          { path: "moved.md", status: "added" },
          { path: "new.md", status: "added" },
        ],
      });
    });

    it("says so where there is no such commit", async () => {
      const forge = (await make()).as();
      await expect(forge.compare("main", "0".repeat(40))).rejects.toMatchObject({ trouble: "not-found" });
    });
  });
}

function branchNameCases(make: MakeStage): void {
  describe("createBranch, deleteBranch", () => {
    it("makes a branch once", async () => {
      const forge = (await make()).as();
      const main = (await forge.head("main"))!;
      expect(await forge.createBranch("a/b-c", main)).toBe("created");
      expect(await forge.createBranch("a/b-c", main)).toBe("exists");
      expect(await forge.head("a/b-c")).toBe(main);
      expect(await forge.head("a")).toBeUndefined();
    });

    it("makes no branch at a commit that does not exist", async () => {
      const forge = (await make()).as();
      await expect(forge.createBranch("x", "1".repeat(40))).rejects.toMatchObject({ trouble: "invalid" });
    });

    it("deletes a branch, and minds none that is already gone", async () => {
      const forge = (await make()).as();
      await forge.createBranch("x", (await forge.head("main"))!);
      await forge.deleteBranch("x");
      await forge.deleteBranch("x");
      expect(await forge.head("x")).toBeUndefined();
    });
  });
}
