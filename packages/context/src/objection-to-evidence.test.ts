import { describe, expect, it } from "vitest";
import { failure, learning } from "./learning.fixture.ts";
import { objectionToEvidence } from "./objection-to-evidence.ts";
import { unknownSituation } from "./situation.ts";

const repository = {
  ...unknownSituation,
  isThere: (path: string) => ["src", "src/big.json", "./scripts/x.sh"].includes(path),
  isScript: (name: string) => name === "test",
};

const about = (errorClass: string, slots: object, instead?: string) =>
  failure({ subject: { tool: "Read", errorClass, ...slots }, ...(instead === undefined ? {} : { instead }) });

describe("objectionToEvidence", () => {
  it("has none where nothing can be checked, or all is there", () => {
    expect(objectionToEvidence(learning(), unknownSituation)).toBeUndefined();
    expect(objectionToEvidence(learning(), repository)).toBeUndefined();
    expect(objectionToEvidence(about("FILE_TOO_LARGE", { path: "src/big.json" }), repository)).toBeUndefined();
    expect(objectionToEvidence(about("FILE_NOT_FOUND", { path: "src/x" }, "src/big.json"), repository)).toBeUndefined();
    expect(objectionToEvidence(learning({ subject: { operation: "bun test" } }), repository)).toBeUndefined();
  });

  it("asks for enough sessions, of the failure and of what worked", () => {
    const few = learning({ support: { events: 9, sessions: 2, users: 1 } });
    expect(objectionToEvidence(few, unknownSituation)).toBe("seen in 2 sessions; context asks for 3");
    const seldom = failure({ metrics: { insteadSessions: 1 } });
    expect(objectionToEvidence(seldom, unknownSituation)).toBe(
      "what worked instead was seen in 1 session; context asks for 3",
    );
  });

  it.each([
    ["a path", about("FILE_TOO_LARGE", { path: "src/none.json" }), "a path that the repository does not have"],
    ["a file that is there again", about("FILE_NOT_FOUND", { path: "src/big.json" }), "the file exists now"],
    [
      "the file to take instead",
      about("FILE_NOT_FOUND", { path: "a" }, "b"),
      "a path that the repository does not have",
    ],
    ["a script's file", failure({ instead: "./scripts/none.sh" }), "a command that the repository does not have"],
    ["a script", failure({ instead: "npm run deploy" }), "a script that no package.json has"],
    [
      "a script before a call",
      learning({ subject: { before: "Bash(npm start)" } }),
      "a script that no package.json has",
    ],
    ["a script that exists now", about("MISSING_SCRIPT", { script: "test" }), "the script exists now"],
  ])("looks for %s", (_, given, reason) => {
    expect(objectionToEvidence(given, repository)).toBe(reason);
  });
});
