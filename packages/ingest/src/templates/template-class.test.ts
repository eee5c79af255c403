import { isTemplateClass } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskedWords } from "./masked-words.ts";
import { templateClass } from "./template-class.ts";

const said = (line: string, tool = "Deploy") => templateClass({ tool, isShell: false, lines: [line] });
const printed = (...lines: string[]) => templateClass({ tool: "Bash", isShell: true, lines });

describe("maskedWords", () => {
  it("keeps a message's own words and masks what it is about", () => {
    expect(maskedWords("The quota of bucket-7 is used up at /data/x (3 of 3)")).toEqual([
      "the",
      "quota",
      "of",
      "*",
      "is",
      "used",
      "up",
      "at",
      "*",
    ]);
    expect(maskedWords("[lock] held by 'a b c', since 12:30 – ERROR")).toEqual([
      "lock",
      "held",
      "by",
      "*",
      "since",
      "*",
      "error",
    ]);
  });

  it("masks identifiers, values and other scripts, and takes a run of them as one", () => {
    expect(maskedWords("set maxRetries=3 fooBar a_b ünique x@y ok")).toEqual(["set", "*", "ok"]);
  });
});

describe("templateClass", () => {
  it("is silent about output that does not complain, and about what has no words", () => {
    expect(printed("total 32", "drwxr-xr-x 1 root", "done in 3 s")).toBeUndefined();
    expect(said("12345 /p/a 0x1f")).toBeUndefined();
    expect(said("Oops")).toBeUndefined();
    expect(templateClass({ tool: "Deploy", isShell: false, lines: [] })).toBeUndefined();
  });

  it("is one class for one form, whatever it is about", () => {
    const first = said("the quota of bucket-7 is used up");
    expect(first).toMatch(/^TEMPLATE_[0-9A-F]{8}$/);
    expect(said("The quota of `eu/north` is used up, ask again in 3 days")).not.toBe(first);
    expect(said("The quota of `eu/north` is used up")).toBe(first);
  });

  it("tells forms and tools apart; all shells are one", () => {
    expect(said("the quota is used up")).not.toBe(said("the disk is used up"));
    expect(said("the quota is used up", "A")).not.toBe(said("the quota is used up", "B"));
    const lines = ["cannot lease the node", "x"];
    expect(templateClass({ tool: "exec_command", isShell: true, lines })).toBe(printed(...lines));
  });

  it("finds the complaint among a shell's other lines", () => {
    expect(printed("step one", "cannot lease node-1")).toBe(printed("cannot lease node-2", "anything"));
  });

  it("is a class that the schema knows, and holds nothing of the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (line, tool) => {
        const found = said(line, tool);
        if (found !== undefined) expect(isTemplateClass(found)).toBe(true);
      }),
    );
  });

  it("does not depend on numbers", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(said(`worker ${a} lost the lease`)).toBe(said(`worker ${b} lost the lease`));
      }),
    );
  });
});
