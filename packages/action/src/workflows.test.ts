import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ActionsMetadataProvider, validate } from "@actions/languageservice";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");

const action = parse(read("action.yml")) as {
  name: string;
  description: string;
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
};

/** An action of others, with the inputs that are used here (as their own action.yml has them). */
const other = (name: string, inputs: readonly string[]) => ({
  name,
  description: name,
  inputs: Object.fromEntries(inputs.map((input) => [input, { description: input }])),
});

const known = new Map([
  ["afteraction/afteraction", action],
  ["actions/checkout", other("checkout", ["ref", "repository", "path", "persist-credentials"])],
  ["actions/setup-node", other("setup-node", ["node-version"])],
  ["actions/upload-artifact", other("upload-artifact", ["name", "path", "if-no-files-found", "retention-days"])],
  ["actions/download-artifact", other("download-artifact", ["pattern", "path"])],
]);

/** GitHub's language service asks this for the actions that a workflow uses. */
const actionsMetadataProvider: ActionsMetadataProvider = {
  fetchActionMetadata: async ({ owner, name }) => known.get(`${owner}/${name}`),
};

async function faults(uri: string, text: string): Promise<string[]> {
  const document = TextDocument.create(`file:///${uri}`, "yaml", 1, text);
  const diagnostics = await validate(document, { actionsMetadataProvider });
  return diagnostics.map(({ message }) => JSON.stringify(message));
}

const workflows = readdirSync(`${root}.github/workflows`).toSorted();

/** The repository uses its action by path; whoever reads the workflow as an example, by name. */
const asElsewhere = (text: string): string => text.replaceAll("uses: ./\n", "uses: afteraction/afteraction@v1\n");

/** Whole workflows among a page's examples. */
const examples = (path: string): string[] =>
  existsSync(`${root}${path}`)
    ? [...read(path).matchAll(/^```yaml\n(name:[\s\S]*?)^```/gm)].map(([, text = ""]) => text)
    : [];

describe("action.yml", () => {
  it("is valid, by GitHub's own language service", async () => {
    expect(await faults("action.yml", read("action.yml"))).toEqual([]);
  });

  it("has each input and output that the code reads and sets, and that the docs explain", () => {
    const page = read("docs/action.md");
    const inputs = [...read("packages/action/src/inputs.ts").matchAll(/\b(?:of|get)\("([\w-]+)"\)/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(inputs)].toSorted()).toEqual(Object.keys(action.inputs).toSorted());
    const outputs = [...read("packages/action/src/main.ts").matchAll(/setOutput\("([\w-]+)"/g)].map(([, name]) => name);
    expect(outputs.toSorted()).toEqual(Object.keys(action.outputs).toSorted());
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(page).toContain(`\`${name}\``);
  });
});

describe("workflows", () => {
  it.each(workflows)("%s is valid, and knows the action's inputs", async (name) => {
    expect(await faults(`.github/workflows/${name}`, asElsewhere(read(`.github/workflows/${name}`)))).toEqual([]);
  });

  it.each(workflows)("%s grants nothing by default, and pins what it uses", (name) => {
    const text = read(`.github/workflows/${name}`);
    expect(text).toMatch(/^permissions: \{\}$/m);
    const used = [...text.matchAll(/uses: (\S+)/g)].map(([, reference = ""]) => reference);
    const foreign = used.filter((reference) => !reference.startsWith("./") && !reference.startsWith("afteraction/"));
    expect(foreign.filter((reference) => !/@[0-9a-f]{40}$/.test(reference))).toEqual([]);
    expect(text).toMatch(/^ *concurrency:/m);
  });

  it("has examples in the docs that are valid", async () => {
    const all = [...examples("docs/action.md"), ...examples("README.md")];
    expect(all.length).toBeGreaterThan(1);
    for (const [n, text] of all.entries()) expect(await faults(`.github/workflows/example-${n}.yml`, text)).toEqual([]);
  });

  it("notices an unknown input, so that the checks above mean something", async () => {
    const text = (examples("docs/action.md")[0] ?? "").replace("logs: logs", "lgos: logs");
    expect(await faults(".github/workflows/wrong.yml", text)).toEqual([expect.stringContaining("lgos")]);
  });
});
