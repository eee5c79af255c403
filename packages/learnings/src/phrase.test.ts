import { errorClasses } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phrase, type Spoken } from "./phrase.ts";

const spoken: Spoken = {
  subject: { tool: "Bash", operation: "npm test" },
  metrics: { medianMs: 94_000, share: 0.771, calls: 1204, ratio: 2.14 },
  support: { events: 400, sessions: 41, users: 3 },
};

describe("phrase", () => {
  it("leaves out an optional part when anything inside it is missing", () => {
    expect(phrase("{operation} is slow[[; {instead} is not]][[ ({p90Ms:duration})]].", spoken)).toBe(
      "`npm test` is slow.",
    );
  });

  it("takes the first alternative that lacks nothing", () => {
    const template = "{tool}[[ works with {instead}|| took {medianMs:duration}|| fails]].";
    expect(phrase(template, spoken)).toBe("`Bash` took 94 s.");
    expect(phrase(template, { ...spoken, instead: "rg" })).toBe("`Bash` works with `rg`.");
  });

  it("names a kind of file with its tool, and begins like a sentence", () => {
    expect(phrase("slow: {call}", { ...spoken, subject: { tool: "Edit", operation: "*.ts" } })).toBe(
      "Slow: `Edit` of `*.ts`",
    );
  });

  it("keeps an optional part that is complete", () => {
    expect(phrase("{tool} fails[[; {instead} works]].", { ...spoken, instead: "npm run unit" })).toBe(
      "`Bash` fails; `npm run unit` works.",
    );
  });

  it("writes names as code and metrics in their units", () => {
    expect(
      phrase("{call} takes {medianMs:duration}, {ratio:factor}, {share:percent} of {calls:count} calls", spoken),
    ).toBe("`npm test` takes 94 s, 2.1×, 77 % of 1,204 calls");
  });

  it("names the tool as the call when there is no operation", () => {
    expect(phrase("{call}", { ...spoken, subject: { tool: "Read" } })).toBe("`Read`");
  });

  it("joins a sequence by arrows", () => {
    const subject = { sequence: ["Read", "Edit", "Bash(npm test)"] };
    expect(phrase("{sequence}", { ...spoken, subject })).toBe("`Read` → `Edit` → `Bash(npm test)`");
  });

  it.each([
    ["a class that the taxonomy does not know", { errorClass: "NO_SUCH_CLASS" }, "`rg` fails: `NO_SUCH_CLASS`"],
    ["a class without its slots", { errorClass: "UNKNOWN_FILE_TYPE" }, "`rg` fails: `UNKNOWN_FILE_TYPE`"],
    [
      "a class with its slots",
      { errorClass: "UNKNOWN_FILE_TYPE", type: "tsx" },
      "`rg` fails: ripgrep has no file type `tsx`",
    ],
  ])("names %s", (_, failure, text) => {
    const subject = { tool: "Bash", operation: "rg", ...failure };
    expect(phrase("{call} fails: {errorClass:says}", { ...spoken, subject })).toBe(text);
  });

  it("tells what mends a class that the taxonomy knows", () => {
    const unknown = { tool: "Bash", errorClass: "NO_SUCH_CLASS" };
    const known = { tool: "Bash", errorClass: "UNKNOWN_FILE_TYPE", type: "tsx" };
    expect(phrase("[[{errorClass:mend}]]", { ...spoken, subject: unknown })).toBe("");
    expect(phrase("[[{errorClass:mend}]]", { ...spoken, subject: known })).toContain("Search by glob");
  });

  it("has words for every class of the taxonomy", () => {
    for (const { id, slots } of errorClasses) {
      const subject = { tool: "Bash", errorClass: id, ...Object.fromEntries(slots.map((slot) => [slot, "x"])) };
      expect(phrase("{errorClass:says}", { ...spoken, subject })).not.toBe(`\`${id}\``);
      expect(phrase("{errorClass:mend}", { ...spoken, subject })).not.toBe("");
    }
  });

  it.each([
    ["a missing name", "{by}", "by"],
    ["a missing metric", "{p90Ms:duration}", "p90Ms"],
    ["an unknown unit", "{medianMs:seconds}", "seconds"],
    ["a key of Object's prototype", "{constructor}", "constructor"],
    ["an optional part that is not closed", "x [[{tool}", "does not close"],
  ])("throws on %s", (_, template, named) => {
    expect(() => phrase(template, spoken)).toThrow(named);
  });

  it("throws on a metric that is not a number", () => {
    expect(() => phrase("{x:count}", { ...spoken, metrics: { x: Number.NaN } })).toThrow("finite");
  });

  it("lets no name into a sentence that could break out of its code span", () => {
    fc.assert(
      fc.property(fc.string(), (tool) => {
        let text = "";
        try {
          text = phrase("{tool}", { ...spoken, subject: { tool } });
        } catch {
          return;
        }
        expect(text).toMatch(/^`[A-Za-z0-9 ._/@:+*()-]+`$/);
      }),
    );
  });
});
