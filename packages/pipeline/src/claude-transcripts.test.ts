import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { claudeTranscripts, slugOf } from "./claude-transcripts.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

describe("claudeTranscripts", () => {
  it("finds nothing where there is no folder of transcripts", async () => {
    expect(await claudeTranscripts(["/src/app"], { CLAUDE_CONFIG_DIR: temporaryFolder() })).toEqual([]);
    expect(await claudeTranscripts(["/src/app"], { HOME: temporaryFolder() })).toEqual([]);
  });

  it("finds the project's folder by its slug, and no other", async () => {
    const home = temporaryFolder({
      ".claude/projects/-src-app/x.jsonl": "",
      ".claude/projects/-src-app-2/x.jsonl": "",
    });
    expect(await claudeTranscripts(["/src/app"], { HOME: home })).toEqual([join(home, ".claude/projects/-src-app")]);
  });

  it("prefers CLAUDE_CONFIG_DIR, and takes a cut slug with its hash", async () => {
    const project = `/${"deep/".repeat(60)}`;
    const name = `${slugOf(project).slice(0, 200)}-1a2b3c`;
    const config = temporaryFolder({ [`projects/${name}/x.jsonl`]: "" });
    expect(await claudeTranscripts([project], { CLAUDE_CONFIG_DIR: config, HOME: "/none" })).toEqual([
      join(config, "projects", name),
    ]);
  });
});
