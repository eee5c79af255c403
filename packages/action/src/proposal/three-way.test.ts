import { describe, expect, it } from "vitest";
import { chosenText, type FileKind, type Sides } from "./three-way.ts";

const choose = (kind: FileKind, ancestor?: string, base?: string, branch?: string) =>
  chosenText(kind, { ancestor, base, branch } as Sides);

const block = (text: string): string => `<!-- afteraction:begin x -->\n${text}\n<!-- afteraction:end -->\n`;

describe("chosenText", () => {
  it.each(["entry", "memory", "report", "context", "foreign"] as const)("takes the side that moved: %s", (kind) => {
    expect(choose(kind, "a", "a", "a")).toEqual({ text: "a" });
    expect(choose(kind, "a", "b", "a")).toEqual({ text: "b" });
    expect(choose(kind, "a", "a", "b")).toEqual({ text: "b" });
    expect(choose(kind, "a", "a", undefined)).toEqual({ text: undefined });
  });

  it("finds a conflict in a person's own file", () => {
    expect(choose("foreign", "a", "b", "c")).toBe("conflict");
    expect(choose("foreign", undefined, "b", "c")).toBe("conflict");
  });

  it("goes on from the base's report: it is made anew", () => {
    expect(choose("report", "a", "b", "c")).toEqual({ text: "b" });
  });

  it("keeps what people wrote around a block, on whichever side", () => {
    const was = `# House\n\n${block("old")}`;
    expect(choose("context", was, `# House, new\n\n${block("old")}`, `# House\n\n${block("new")}`)).toEqual({
      text: `# House, new\n\n${block("old")}`,
    });
    expect(choose("context", was, `# House\n\n${block("b")}`, `# Mine\n\n${block("c")}`)).toEqual({
      text: `# Mine\n\n${block("c")}`,
    });
    expect(choose("context", was, `# Theirs\n\n${block("b")}`, `# Mine\n\n${block("c")}`)).toBe("conflict");
    expect(choose("context", undefined, "# New\n", block("c"))).toEqual({ text: "# New\n" });
  });

  it("unites the lines of the ledger's memory", () => {
    expect(choose("memory", "# h\na\n", "# h\na\nc\n", "# h\na\nb\n")).toEqual({ text: "# h\na\nb\nc\n" });
  });
});
