import { describe, expect, it } from "vitest";
import { learning } from "./learning.fixture.ts";
import { scopeOf } from "./scope.ts";
import { type Situation, unknownSituation } from "./situation.ts";

const everything: Situation = { ...unknownSituation, isThere: () => true };
const scope = (subject: object, situation = everything) => scopeOf(learning({ subject }), situation);

describe("scopeOf", () => {
  it.each([
    [{ tool: "Bash", operation: "npm test" }],
    [{ tool: "Edit", operation: "*.unheardof" }],
    [{ tool: "Read", path: "package.json" }],
    [{ tool: "Read", path: "/etc/passwd" }],
    [{ tool: "Read", path: "./a/b" }],
    [{ tool: "Read", path: "a//b/c" }],
  ])("is the repository for %j", (subject) => {
    expect(scope(subject)).toBeUndefined();
  });

  it("is the repository where the folder is not known to be there", () => {
    expect(scope({ path: "src/a.ts" }, unknownSituation)).toBeUndefined();
  });

  it("is a kind of files, of a closed set", () => {
    expect(scope({ tool: "Edit", operation: "*.tsx" })).toEqual({ glob: "**/*.tsx", slug: "tsx" });
  });

  it("is the folder of a path, and keeps folders apart whose slugs are alike", () => {
    expect(scope({ path: "src/api/big.json" })).toEqual({
      glob: "src/api/**",
      slug: expect.stringMatching(/^in-src-api-[0-9a-f]{8}$/),
    });
    expect(scope({ path: "src-api/x" })?.slug).not.toBe(scope({ path: "src/api/x" })?.slug);
  });
});
