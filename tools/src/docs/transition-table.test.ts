import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { tableOf, transitionRows } from "./transition-table.ts";

const page = readFileSync(fileURLToPath(new URL("../../../docs/ledger.md", import.meta.url)), "utf8");

describe("the page on the ledger", () => {
  it("shows the life cycle that the code follows", () => {
    expect(tableOf(page, "is")).toEqual(transitionRows());
  });
});
