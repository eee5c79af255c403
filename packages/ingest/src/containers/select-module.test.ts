import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { selectMachine } from "./select-machine.ts";
import { selectSource } from "./select-module.ts";

describe("selectModule", () => {
  it("was made of the sources as they are (if not: node packages/ingest/wasm/build.mjs)", () => {
    const folder = new URL("../../wasm/", import.meta.url);
    const hash = createHash("sha256");
    for (const file of readdirSync(folder).toSorted())
      if (file.endsWith(".ts")) hash.update(readFileSync(new URL(file, folder)));
    expect(hash.digest("hex")).toBe(selectSource);
  });

  it("runs here", () => expect(selectMachine()).toBeDefined());
});
