import { defineAnalyzer } from "@afteraction/analyzers";
import { UserError } from "@afteraction/schema";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { configFileName, loadConfig, parseConfig } from "./load-config.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const slowness = defineAnalyzer({
  id: "slowness",
  docs: { title: "Slowness", question: "What is slow?", method: "", assumptions: [], references: [] },
  claims: { slow: { title: "", description: "", recommendation: "" } },
  options: z.object({ slowMs: z.number().positive().default(3000) }),
  state: z.number(),
  init: () => 0,
  step: (state) => state,
  merge: (left, right) => left + right,
  finish: () => [],
});

const named = {
  analyzers: [slowness],
  reporters: [{ id: "markdown" }, { id: "json" }],
  targets: [{ id: "claude-md" }],
};

const parse = (value: unknown) => parseConfig(JSON.stringify(value), "x.config.json", named);

function complaint(run: () => unknown): UserError {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("nothing was wrong");
}

describe("parseConfig", () => {
  it("gives every default for an empty object", () => {
    expect(parse({})).toEqual({ out: "learnings", confidence: 0.6, fdr: 0.05, category: "{type}_{impact}" });
  });

  it("fills in the defaults of an analyzer's own options", () => {
    expect(parse({ analyzers: { slowness: {} } }).analyzers).toEqual({ slowness: { slowMs: 3000 } });
  });

  it.each([
    ["a wrong key", { confidense: 0.7 }, 'unknown key "confidense" in x.config.json', 'Did you mean "confidence"?'],
    ["a hostile key", JSON.parse('{"__proto__": 1}'), "unknown key", "Known here"],
    [
      "a wrong key of a target",
      { context: { targets: [{ id: "claude-md", pth: "x" }] } },
      'unknown key "pth" under context.targets[0]',
      '"path"',
    ],
    [
      "an unknown analyzer",
      { analyzers: { slownes: {} } },
      'unknown key "slownes" under analyzers',
      'Did you mean "slowness"?',
    ],
    [
      "an unknown option of an analyzer",
      { analyzers: { slowness: { slowMS: 1 } } },
      'unknown key "slowMS" under analyzers.slowness',
      "slowMs",
    ],
    [
      "an unknown reporter",
      { reporters: ["markdwn"] },
      'unknown value "markdwn" under reporters[0]',
      'Did you mean "markdown"?',
    ],
    [
      "an unknown analyzer to disable",
      { disable: ["x"] },
      'unknown value "x" under disable[0]',
      "Known here: slowness.",
    ],
    [
      "a value of the wrong type",
      { confidence: "high" },
      "wrong value under confidence in x.config.json",
      "expected number",
    ],
    [
      "a value out of range",
      { analyzers: { slowness: { slowMs: -1 } } },
      "wrong value under analyzers.slowness.slowMs",
      ">0",
    ],
    ["an `out` outside", { out: "../x" }, '"out" is "../x"', "--out DIR"],
    [
      "a target outside",
      { context: { targets: [{ id: "claude-md", path: "/etc/x" }] } },
      "/etc/x",
      "inside the repository",
    ],
    ["a target listed twice", { context: { targets: [{ id: "claude-md" }, { id: "claude-md" }] } }, "twice", "Remove"],
    ["a category without a placeholder", { category: "mine" }, '"category" is "mine"', "{impact}"],
    ["a category with markup", { category: "<b>{type}" }, '"category"', "{impact}"],
    ["no object", [], "wrong value in x.config.json", "expected object"],
  ])("names %s and what is expected", (_, config, message, hint) => {
    const error = complaint(() => parse(config));
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
    expect(error.exitCode).toBe(2);
  });

  it("says where JSON breaks", () => {
    const error = complaint(() => parseConfig("{,}", "x.config.json", named));
    expect(error.message).toMatch(/^x\.config\.json is not valid JSON: .*position 1/);
  });
});

describe("loadConfig", () => {
  it("uses the defaults, counted from the root, when there is no config", async () => {
    const root = temporaryFolder();
    const loaded = await loadConfig({ cwd: root, root }, named);
    expect(loaded).toMatchObject({ folder: root, file: undefined, config: { out: "learnings" } });
  });

  it("reads the config of the working folder before that of the root", async () => {
    const root = temporaryFolder({ [configFileName]: '{"out":"a"}', [`sub/${configFileName}`]: '{"out":"b"}' });
    expect(await loadConfig({ cwd: join(root, "sub"), root }, named)).toMatchObject({
      folder: join(root, "sub"),
      config: { out: "b" },
    });
    expect((await loadConfig({ cwd: join(root, "elsewhere"), root }, named)).config.out).toBe("a");
  });

  it("says that a named config does not exist, or cannot be read", async () => {
    const root = temporaryFolder({ "folder.json/x": "" });
    const load = (file: string) => loadConfig({ cwd: root, root, file }, named);
    await expect(load("none.json")).rejects.toThrow("the config none.json does not exist");
    await expect(load("folder.json")).rejects.toThrow("the config folder.json cannot be read");
  });
});
