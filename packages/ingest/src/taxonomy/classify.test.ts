import { errorClass, errorClasses, slotValueSchema } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeCall } from "../commands/describe.ts";
import { classify } from "./classify.ts";
import type { Example, Rule } from "./rule.ts";
import { rules } from "./rules.ts";

const failure = (example: Example) => ({
  tool: example.tool ?? "Bash",
  text: example.text,
  input: example.input ?? (example.command === undefined ? {} : { command: example.command }),
  cwd: "/home/someone/project",
});

const examples = rules.flatMap((rule) => rule.examples.map((example): [Rule, Example] => [rule, example]));

describe("rules", () => {
  it("have ids of their own, and classes that the schema knows", () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(rules.filter((rule) => errorClass(rule.errorClass) === undefined).map((rule) => rule.id)).toEqual([]);
  });

  it("are anchored, and cannot backtrack without bound", () => {
    const loose = rules.filter((rule) => rule.match !== undefined && !rule.match.source.startsWith("^"));
    const nested = rules.filter((rule) => /[*+]\)[*+]|\.\*.*\.\*/.test(rule.match?.source ?? ""));
    expect([...loose, ...nested].map((rule) => rule.id)).toEqual([]);
  });

  it("show at least one example each", () => {
    expect(rules.filter((rule) => rule.examples.length === 0).map((rule) => rule.id)).toEqual([]);
  });

  it.each(examples.map(([rule, example]) => [rule.id, example.text.slice(0, 70), rule, example] as const))(
    "%s recognises %j",
    (_id, _text, rule, example) => {
      const { errorClass: id, slots = {} } = classify(failure(example));
      expect({ id, slots }).toEqual({ id: rule.errorClass, slots: example.slots ?? {} });
    },
  );

  it("fill only slots of their class", () => {
    for (const [rule, example] of examples) {
      const allowed = errorClass(rule.errorClass)?.slots ?? [];
      for (const name of Object.keys(example.slots ?? {})) expect(allowed).toContain(name);
    }
  });

  it("fill slots with what the call was given, so that calls with the same input can be counted against them", () => {
    const fromText = new Set(["module", "parameter"]);
    for (const [rule, example] of examples) {
      const { tool, input, cwd } = failure(example);
      const given = (describeCall(tool, input, cwd).inputs ?? []).map((each) => each.join(" "));
      const nested = rule.errorClass === "COMMAND_NOT_FOUND" && example.command?.startsWith("npm run") === true;
      for (const [name, value] of Object.entries(example.slots ?? {})) {
        if (!fromText.has(name) && !nested) expect(given).toContain(`${name} ${value}`);
      }
    }
  });
});

describe("errorClasses", () => {
  it("have ids of their own", () => {
    expect(new Set(errorClasses.map((each) => each.id)).size).toBe(errorClasses.length);
  });

  it("say what their slots are when a recurrence needs them", () => {
    for (const each of errorClasses) {
      for (const [, slot] of each.says.matchAll(/\{(\w+)\}/g)) expect(each.slots).toContain(slot);
      if (each.recurs === "slot") expect(each.slots.length).toBeGreaterThan(0);
      if (each.recurs === "class") expect(each.says).not.toMatch(/\{/);
    }
  });

  it("are short, and free of manners", () => {
    for (const each of errorClasses) {
      expect(each.says.length).toBeLessThan(110);
      expect(each.mend.length).toBeLessThan(140);
      expect(`${each.says} ${each.mend}`).not.toMatch(/careful|make sure|ensure|always|remember|please/i);
    }
  });

  it("include those of the contract and the two that catch the rest", () => {
    const named = ["SIBLING_CANCELLED", "WARMUP", "NONZERO_EXIT", "OTHER", "NOT_READ_YET", "UNKNOWN_FLAG"];
    expect(named.filter((id) => errorClass(id) === undefined)).toEqual([]);
  });
});

describe("classify", () => {
  it("says OTHER of what no rule knows and has no words, and NONZERO_EXIT with the code where there is one", () => {
    expect(classify({ tool: "Strange", text: "12 / 34" })).toEqual({ errorClass: "OTHER" });
    expect(classify({ tool: "Bash", text: "Exit code 3\nall of the output", input: { command: "foo" } })).toEqual({
      errorClass: "NONZERO_EXIT",
      exitCode: 3,
    });
  });

  it("groups what no rule knows by the form of its message", () => {
    const first = classify({ tool: "Strange", text: "The lease of node-7 ran out" });
    expect(first.errorClass).toMatch(/^TEMPLATE_/);
    expect(classify({ tool: "Strange", text: "The lease of node-12 ran out" })).toEqual(first);
    expect(classify({ tool: "Strange", text: "The lease of node-12 begins later" })).not.toEqual(first);
  });

  it("blames the command that a runner runs", () => {
    const text = "Exit code 1\nError: Environment variable not found: A_B_C.";
    const input = { command: "cd api && timeout 60 npx prisma validate" };
    expect(classify({ tool: "Bash", text, input }).slots).toEqual({ command: "prisma" });
    expect(classify({ tool: "Bash", text, input: { command: "prisma validate; node a.js" } }).slots).toBeUndefined();
  });

  it("reads the exit code near either end, not in between", () => {
    const output = Array.from({ length: 9 }, (_, line) => `line ${line}`);
    const command = { command: "foo" };
    const at = (lines: readonly string[]) =>
      classify({ tool: "bash", text: lines.join("\n"), input: command }).exitCode;
    expect(at([...output, "[exit code: 3]", "tip: look elsewhere"])).toBe(3);
    expect(at([...output, "[exit code: 3]", ...output])).toBeUndefined();
  });

  it("takes a shell's later output for the shell's", () => {
    expect(classify({ tool: "write_stdin", text: "Exit code 124" }).errorClass).toBe("TIMEOUT");
  });

  it("marks a refused call as validation, but not a cancelled one", () => {
    const text = "<tool_use_error>File has not been read yet. Read it first before writing to it.</tool_use_error>";
    expect(classify({ tool: "Edit", text }).validation).toBe(true);
    const cancelled = "<tool_use_error>Sibling tool call errored</tool_use_error>";
    expect(classify({ tool: "Edit", text: cancelled })).toEqual({ errorClass: "SIBLING_CANCELLED" });
  });

  it("does not blame a flag that the call was not given", () => {
    const text = "Exit code 1\nerror: unexpected argument '--foo' found";
    expect(classify({ tool: "Bash", text, input: { command: "npm test" } }).errorClass).not.toBe("UNKNOWN_FLAG");
  });

  it("does not take words that a search printed for the search's own error", () => {
    const text = "Exit code 2\nlog.txt:FAIL src/a.test.ts\ngrep: nope: No such file or directory";
    expect(classify({ tool: "Bash", text, input: { command: "grep -r FAIL log.txt nope" } }).errorClass).toBe(
      "NO_SUCH_FILE",
    );
  });

  it("finds the command among several of one line", () => {
    const input = { command: "cd api && git status && rg --type tsx foo" };
    const text = "Exit code 2\nOn branch main\nrg: unrecognized file type: tsx";
    expect(classify({ tool: "Bash", text, input }).slots).toEqual({ type: "tsx" });
  });

  it("ignores colours, wrappers and blank lines", () => {
    const red = `${String.fromCodePoint(27)}[31mnpm error${String.fromCodePoint(27)}[0m Missing script: "x"`;
    expect(classify({ tool: "Bash", text: `Exit code 1\n\n\n${red}`, input: { command: "npm run x" } })).toEqual({
      errorClass: "MISSING_SCRIPT",
      slots: { manager: "npm", script: "x" },
      exitCode: 1,
    });
  });

  it("never throws, and keeps slots in the closed character set", () => {
    const word = fc.constantFrom(
      "rg",
      "--type",
      "npm",
      "run",
      "command not found:",
      "'",
      "`",
      "$(",
      "\n",
      "unknown flag: --x",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(fc.constantFrom("Bash", "Read", "mcp__a__b", "__proto__"), text, text, (tool, said, command) => {
        const { slots = {} } = classify({ tool, text: said, input: { command, file_path: command } });
        for (const value of Object.values(slots)) expect(slotValueSchema.safeParse(value).success).toBe(true);
      }),
    );
  });

  it("takes time linear in the text: 8 KiB of any repeated piece stay cheap", () => {
    const pieces = ["a", " ", "error: ", "/", "'", "-", "(1,1)", "=", "x: ", "\n", "npm error ", "No module named "];
    const work = pieces.flatMap((piece) => [piece.repeat(8192 / piece.length), `${piece.repeat(300)}\n`.repeat(20)]);
    for (const text of work)
      expect(errorClass(classify({ tool: "Bash", text, input: { command: "npm test" } }).errorClass)).toBeDefined();
  });
});
