import { describe, expect, it } from "vitest";
import { brokenLaw } from "./check.ts";
import { fuzzed, seeds } from "./fuzz.ts";
import { claudeHook } from "@afteraction/ingest";

describe("brokenLaw", () => {
  it("finds nothing in logs as they are", async () => {
    for (const { bytes } of seeds) expect(await brokenLaw(bytes, claudeHook, 700)).toBeUndefined();
  });
});

describe("fuzzed", () => {
  it("finds no law broken in a few hundred mutated logs", async () => {
    for (let run = 0; run < 200; run++) expect(await fuzzed(run)).toBeUndefined();
  });
});
