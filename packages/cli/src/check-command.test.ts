import { realpathSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../pipeline/src/temporary-folder.fixture.ts";
import { testIo } from "./io.fixture.ts";
import { runCommand } from "./run-command.ts";

const folderWith = (files: Record<string, string> = {}) => realpathSync(temporaryFolder(files));

async function call(cwd: string, ...argv: string[]) {
  const { io, written } = testIo(cwd);
  const code = await runCommand(["check", ...argv], io);
  return { code, ...written };
}

describe("check", () => {
  it("ends with 0 where nothing is found", async () => {
    expect(await call(folderWith())).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringContaining("nothing to check"),
    });
    expect(await call(folderWith({ "learnings/a.md": "fine\n" }))).toEqual({
      code: 0,
      stdout: "",
      stderr: "afteraction: no secret, home folder, e-mail address or hidden character (1 file searched).\n",
    });
  });

  it("ends with 3, and tells place and kind of each finding, never the text", async () => {
    const mail = "someone@example.org";
    const root = folderWith({ "learnings/a.md": `x\n${mail}\n`, "learnings/b.md": "a\u202eb /home/someone/x\n" });
    const { code, stdout, stderr } = await call(root);
    expect(code).toBe(3);
    expect(stdout).toBe("learnings/a.md:2: email\nlearnings/b.md:1: hidden-character U+202E\nlearnings/b.md:1: home\n");
    expect(stderr).toMatch(/^afteraction: 3 findings in 2 files \(2 files searched\)\. [^\n]+\n$/);
    expect(stdout + stderr).not.toMatch(/someone|\u202e/);
  });

  it("searches what is named", async () => {
    const root = folderWith({ "notes.txt": "someone@example.org" });
    expect((await call(root, "notes.txt")).stdout).toBe("notes.txt:1: email\n");
  });

  it("ends with 2 for a path that is not there, and for a config that is not valid", async () => {
    expect((await call(folderWith(), "none")).code).toBe(2);
    const invalid = await call(folderWith({ "afteraction.config.json": '{"confidense":1}' }));
    expect(invalid.code).toBe(2);
    expect(invalid.stderr).toMatch(/^afteraction: unknown key "confidense"[^\n]+\n$/);
  });
});
