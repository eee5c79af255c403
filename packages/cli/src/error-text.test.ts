import { UserError } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { errorText, warningText } from "./error-text.ts";

describe("errorText", () => {
  it("is one paragraph for what a person can mend", () => {
    const error = new UserError({ code: "x", message: "cannot read a\nb", hint: "Expected a file." });
    expect(errorText(error)).toBe("afteraction: cannot read a b. Expected a file.\n");
  });

  it("keeps the stack of a bug", () => {
    const text = errorText(new TypeError("x is not a function"));
    expect(text).toMatch(/^afteraction: this is a bug.*\nTypeError: x is not a function\n {4}at /);
  });

  it("lets no name steer the terminal", () => {
    const error = new UserError({ code: "x", message: "cannot read \u001b[2J\u202Etxt.exe\u009b", hint: "" });
    expect(errorText(error)).toContain("cannot read \\u{1b}[2J\\u{202e}txt.exe\\u{9b}.");
  });
});

describe("warningText", () => {
  it("says that it is a warning", () => {
    expect(warningText("one file is broken")).toBe("afteraction: warning: one file is broken.\n");
  });
});
