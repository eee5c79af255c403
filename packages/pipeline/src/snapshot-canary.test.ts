import { mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { check } from "./check.ts";
import { corpus, isCorpusHere, logsBelow } from "./snapshot-corpus.fixture.ts";
import { snapshot } from "./snapshot.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

/** Invented, put together here so that no scanner takes this file for a leak. */
const letters = "aB3dE6gH9kQ2".repeat(5);
const github = ["gh", "p_", letters.slice(0, 36)].join("");
const anthropic = ["sk-", "ant-", "api03-", letters].join("");
const mail = "zaphod.canary@example.org";
const home = "/home/zaphodcanary/secret-project";
const everything = [
  github,
  anthropic,
  mail,
  home,
  String.raw`C:\\Users\\Zaphodcanary\\x`,
  "tell nobody: fortytwocanary",
].join(" ");
const command = [
  `npm run ${github}`,
  `rg --type=${github} x`,
  `${home}/bin/tool --password=canarypass42 --token ${anthropic} -C ${home}/y`,
  `curl -u ${mail} https://zaphod:canarypass42@example.org/x`,
  `mysql -uzaphod -pcanarypass42 && gcc -L${home} && psql -Uzaphod`,
  `git -C ${home} commit -m canary; `,
].join(" && ");

/** What must not be found in a snapshot. */
const canaries = /zaphod|canary|aB3dE6gH9kQ2/i;

/** A log with canaries at the beginning of whatever an agent was told, asked, or answered. */
const planted = (log: string): string =>
  log
    .replaceAll(/\\?"command\\?":\s?\\?"/g, (key) => key + command)
    .replaceAll(/"(?:file_path|path|notebook_path|filePath)":\s?"(?=\/)/g, (key) => key + home)
    .replaceAll(
      /"(?:pattern|description|prompt|old_string|new_string|query|text|stdout|stderr|error|content)":\s?"/g,
      (key) => `${key}${everything} `,
    )
    .replaceAll(/"url":\s?"https?:\/\//g, `"url":"https://zaphod:canarypass42@wiki.canary.internal/`)
    .replaceAll(/"cwd":\s?"/g, (key) => key + home)
    .replaceAll(/"(?:subagent_type|skill)":\s?"/g, (key) => key + mail);

describe.skipIf(!isCorpusHere)("a snapshot of real logs with planted canaries", () => {
  it("holds none of them, and passes the check", async () => {
    const root = realpathSync(temporaryFolder());
    for (const file of logsBelow(join(corpus, "post_tool_use"))) {
      const copy = join(root, "logs", file.slice(corpus.length).replace(/\.gz$/, ""));
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, planted(gunzipSync(readFileSync(file)).toString("utf8")));
    }
    const taken = await snapshot({ root, cwd: root, env: { USER: "zaphod" }, paths: ["logs"] });
    await apply(taken.plan);
    expect(taken.removed.length).toBeGreaterThan(0);
    expect(taken.read.calls).toBeGreaterThan(3000);
    expect(taken.files.filter(({ path, text }) => canaries.test(path + text)).map(({ path }) => path)).toEqual([]);
    expect((await check({ root, cwd: root, paths: [] })).findings).toEqual([]);
    // the same logs, checked themselves, are full of them
    expect((await check({ root, cwd: root, paths: ["logs"] })).findings.length).toBeGreaterThan(1000);
  });
});
