import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inertLog } from "./inert-log.ts";

describe("inertLog", () => {
  it("leaves ordinary text alone", () => expect(inertLog("a: b\n\tc")).toBe("a: b\n\tc"));

  it("holds no command to the runner, whatever the text", () => {
    const part = fc.constantFrom(":", "::", "##", "[", "##[", "set-output", "\r", "\n", " ", "\u001B[31m", "a");
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join("")),
        (text) => {
          expect(inertLog(text)).not.toMatch(/^\s*::|##\[|[^\P{Cc}\n]/mu);
        },
      ),
    );
  });
});
