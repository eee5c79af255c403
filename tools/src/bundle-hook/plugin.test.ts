import { Ajv, type AnySchema } from "ajv";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { hookBundles } from "./hook-bundles.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

/*
 * What the published schemas ask of what we write (https://json.schemastore.org/claude-code-settings.json,
 * claude-code-plugin-manifest.json, claude-code-marketplace.json), stricter where they allow more than we use.
 */
const text = { type: "string", minLength: 1 };
const person = {
  type: "object",
  required: ["name"],
  properties: { name: text, url: text },
  additionalProperties: false,
};
const events = "PreToolUse PostToolUse PostToolUseFailure PermissionDenied SubagentStop SessionEnd".split(" ");
const handler = {
  type: "object",
  required: ["type", "command"],
  properties: {
    type: { const: "command" },
    command: text,
    args: { type: "array", items: { type: "string" } },
    async: { type: "boolean" },
    timeout: { type: "number", exclusiveMinimum: 0 },
  },
  additionalProperties: false,
};
const group = {
  type: "object",
  required: ["hooks"],
  properties: { matcher: { type: "string" }, hooks: { type: "array", items: handler } },
  additionalProperties: false,
};
const hooks = {
  type: "object",
  propertyNames: { enum: events },
  additionalProperties: { type: "array", items: group },
};

const problems = (schema: AnySchema, value: unknown): unknown => {
  const ajv = new Ajv({ strict: false });
  ajv.addFormat("uri", (uri: string) => URL.canParse(uri));
  return ajv.validate(schema, value) ? [] : ajv.errors;
};

describe("the plugin", () => {
  const folder = mkdtempSync(join(tmpdir(), "afteraction-plugin-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("has hooks as Claude Code reads them, and none of them by a shell", () => {
    const value = read("plugin/hooks/hooks.json") as { hooks: Record<string, { hooks: { args?: string[] }[] }[]> };
    const schema = { type: "object", required: ["hooks"], properties: { description: text, hooks } };
    expect(problems({ ...schema, additionalProperties: false }, value)).toEqual([]);
    const handlers = Object.values(value.hooks).flatMap((groups) => groups.flatMap((each) => each.hooks));
    expect(handlers.length).toBeGreaterThan(4);
    for (const { args } of handlers) expect(args?.[0]).toBe("${CLAUDE_PLUGIN_ROOT}/dist/hook-record.cjs");
  });

  it("has a manifest, and a marketplace that leads to it", () => {
    const manifest = {
      type: "object",
      required: ["name", "version", "description"],
      properties: {
        name: { type: "string", pattern: "^[a-z0-9-]+$" },
        version: { pattern: "^\\d+\\.\\d+\\.\\d+$" },
        author: person,
        keywords: { type: "array", items: text },
      },
    };
    expect(problems(manifest, read("plugin/.claude-plugin/plugin.json"))).toEqual([]);
    const plugin = {
      type: "object",
      required: ["name", "source"],
      properties: { name: text, source: { type: "string", pattern: "^\\./" } },
    };
    const market = {
      type: "object",
      required: ["name", "owner", "plugins"],
      properties: { name: text, owner: person, plugins: { type: "array", minItems: 1, items: plugin } },
    };
    const value = read(".claude-plugin/marketplace.json") as { plugins: { name: string; source: string }[] };
    expect(problems(market, value)).toEqual([]);
    const [entry] = value.plugins;
    expect(read(join(entry?.source ?? "", ".claude-plugin/plugin.json"))).toMatchObject({ name: entry?.name });
  });

  it("runs the recorder as it is built", async () => {
    await hookBundles(folder);
    const built = readFileSync(join(folder, "hook-record.cjs"), "utf8");
    expect(readFileSync(join(root, "plugin/dist/hook-record.cjs"), "utf8") === built).toBe(true);
  });
});

const kinds = ["empty", "existing-hooks", "windows-paths", "no-git"];

/** The settings in a golden of what init does. */
function settingsAfter(kind: string): { hooks: Record<string, unknown> } {
  const golden = readFileSync(join(root, "test-fixtures/init", `${kind}.txt`), "utf8");
  const after = golden.slice(golden.indexOf("# after"));
  const settings = /=== \.claude\/settings\.json\n([\s\S]*?)\n?(?:===|$)/.exec(after)?.[1] ?? "";
  return JSON.parse(settings.replaceAll("␍", "").replace("<BOM>", "")) as { hooks: Record<string, unknown> };
}

describe("the settings that init writes", () => {
  it.each(kinds)("are as Claude Code reads them: %s", (kind) => {
    const { Stop: _theirs, ...ours } = settingsAfter(kind).hooks;
    expect(problems(hooks, ours)).toEqual([]);
  });
});

/* The published schemas are not this project's to copy: CI fetches them into a folder, and names it here. */
const published = process.env["PUBLISHED_SCHEMAS"] ?? "";

const publishedProblems = (name: string, value: unknown): unknown =>
  problems(JSON.parse(readFileSync(join(published, `${name}.json`), "utf8")) as AnySchema, value);

describe.skipIf(!existsSync(published))("by the published schemas (where PUBLISHED_SCHEMAS has them)", () => {
  it.each(kinds)("settings are valid: %s", (kind) => {
    expect(publishedProblems("claude-code-settings", settingsAfter(kind))).toEqual([]);
  });

  it("manifest, marketplace and the plugin's hooks are valid", () => {
    const manifest = read("plugin/.claude-plugin/plugin.json") as object;
    const { hooks: inPlugin } = read("plugin/hooks/hooks.json") as { hooks: unknown };
    expect(publishedProblems("claude-code-plugin-manifest", { ...manifest, hooks: inPlugin })).toEqual([]);
    expect(publishedProblems("claude-code-settings", { hooks: inPlugin })).toEqual([]);
    expect(publishedProblems("claude-code-marketplace", read(".claude-plugin/marketplace.json"))).toEqual([]);
  });
});
