import { analyzers } from "@afteraction/analyzers";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { analyzersPage } from "./analyzers-page.ts";
import { errorsPage } from "./errors-page.ts";
import { pages } from "./pages.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

describe("the committed pages", () => {
  it.each([...pages])(
    "%s is what the registries say (mend: npx tsc --build && node tools/dist/docs/main.js)",
    (path, text) => {
      expect(readFileSync(`${root}${path}`, "utf8")).toBe(text);
    },
  );
});

describe("errorsPage", () => {
  it("has no section for a kind without classes, and escapes what would break the table", () => {
    const page = errorsPage([
      { id: "A_CLASS", kind: "limit", slots: ["path"], says: "a | b", mend: "", recurs: "slot" },
    ]);
    expect(page).not.toContain("Not a failure");
    expect(page).toContain("| `A_CLASS` | a \\| b | `path` | – | with its slots |");
  });
});

describe("analyzersPage", () => {
  it("does not depend on the order of the registry", () => {
    expect(analyzersPage(analyzers.toReversed())).toBe(analyzersPage(analyzers));
  });

  it("shows each analyzer's options with their defaults", () => {
    for (const { id } of analyzers) expect(analyzersPage(analyzers)).toContain(`\`${id}\`: `);
    expect(analyzersPage(analyzers)).toMatch(/\| `\w+` \| `[\d.]+` \| \w/);
  });
});
