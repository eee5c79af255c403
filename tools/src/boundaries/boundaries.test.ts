import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { offences } from "./law.ts";
import { laws, layers } from "./laws.ts";
import { packageFolders, root, sourceFiles } from "./repository.ts";
import { importsOf, sourceFile, withoutComments } from "./source-file.ts";

describe("the laws of the repository", () => {
  const files = sourceFiles();

  it("know every package", () => {
    const names = packageFolders().map((folder) => folder.replace("packages/", ""));
    expect(names.filter((name) => !(layers as readonly string[]).includes(name))).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(laws.map((law) => [law.name, law] as const))("keep: %s", (_, law) => {
    expect(offences(law, files)).toEqual([]);
  });
});

const caught = (path: string, text: string, declared: readonly string[] = []): string[] => {
  const file = sourceFile(path, text, declared);
  return laws.filter((law) => offences(law, [file]).length > 0).map(({ name }) => name);
};

const inReporters = (text: string, declared: readonly string[] = []) =>
  caught("packages/reporters/src/x.ts", text, declared);

describe("offences", () => {
  it("leaves a lawful file alone", () => {
    const text =
      'import { z } from "zod";\nimport { a } from "./words/a.ts";\n// console.log and Date.now are forbidden\n';
    expect(inReporters(text, ["zod"])).toEqual([]);
    expect(caught("tools/src/demo/x.ts", 'import { a } from "../worlds/a.ts";\nconsole.log(a);\n')).toEqual([]);
  });

  it("names the file, the law and its reason", () => {
    const law = laws.find(({ name }) => name === "no clock")!;
    const [blame] = offences(law, [sourceFile("packages/context/src/x.ts", "const t = Date.now();", [])]);
    expect(blame).toMatch(/^packages\/context\/src\/x\.ts: Date\.now\. Law: no clock, because /);
  });

  it.each([
    ['import { a } from "@afteraction/pipeline";', "siblings only downwards, and only those of the architecture"],
    ['export { a } from "@afteraction/schema/src/event.ts";', "siblings by their name alone"],
    ['import fast from "fast-check";', "only declared packages"],
    ['import { a } from "../../schema/src/event.ts";', "relative imports stay inside the package and end in .ts"],
    ['import { a } from "./words/a.js";', "relative imports stay inside the package and end in .ts"],
    ['import { readFileSync } from "node:fs";', "no disk, no process, no network"],
    ['const fs = await import("node:fs/promises");', "no disk, no process, no network"],
    ["const now = new Date();", "no clock"],
    ["const x = Math.random();", "no chance"],
    ["process.stdout.write(text);", "only cli, action and tools print"],
    ['import { getOctokit } from "@actions/github";', "no forge"],
    ["names.sort((a, b) => a.localeCompare(b));", "same order for everyone"],
  ])("catches %s", (text, law) => {
    expect(inReporters(text)).toContain(law);
  });

  it("catches a drawer", () => {
    expect(caught("packages/cli/src/utils/x.ts", "")).toEqual(["no drawer for odds and ends"]);
  });

  it("catches Node in the schema", () => {
    expect(caught("packages/schema/src/x.ts", 'import { hash } from "node:crypto";')).toContain(
      "schema imports nothing of Node",
    );
  });
});

describe("importsOf", () => {
  it("sees every form of import, over lines and in types", () => {
    const text =
      'import type {\n  A,\n} from "a";\nimport "b";\nexport * from "c";\nconst d = await import("d");\ntype E = import("e").E;';
    expect(importsOf(text)).toEqual(["a", "b", "c", "d", "e"]);
  });
});

describe("withoutComments", () => {
  it("keeps strings that look like comments, and the lines", () => {
    expect(withoutComments('const url = "https://x"; // y\n/* z\n */const a = 1;')).toBe(
      'const url = "https://x";     \n    \n   const a = 1;',
    );
  });
});

describe("the registry of analyzers", () => {
  it("lists exactly the files in families", () => {
    const source = `${root}packages/analyzers/src`;
    const names = readdirSync(`${source}/families`)
      .filter((name) => /^[^.]+\.ts$/.test(name))
      .toSorted();
    const registered = importsOf(withoutComments(readFileSync(`${source}/registry.ts`, "utf8")));
    const families = registered
      .filter((name) => name.startsWith("./families/"))
      .map((name) => name.slice(11))
      .toSorted();
    expect(families).toEqual(names);
  });
});
