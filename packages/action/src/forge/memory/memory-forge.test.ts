import { describe, expect, it } from "vitest";
import { ForgeError } from "../../forge-error.ts";
import { forgeContract } from "../contract/forge-contract.fixture.ts";
import { memoryForge } from "./memory-forge.ts";

forgeContract("in memory", async (initial) => memoryForge(initial).stage);

async function history(): Promise<string> {
  const { stage } = memoryForge();
  return stage.push({ login: "human", branch: "x", message: "x", files: [{ path: "x", text: "x" }] });
}

describe("memoryForge", () => {
  it("is the forge as the bot sees it", async () => {
    const forge = memoryForge({ files: { "a.md": "a" } });
    expect(await forge.readFiles("main", ["a.md"])).toEqual(new Map([["a.md", "a"]]));
    expect(await forge.head("main")).toBe(await forge.stage.as("human").head("main"));
  });

  it("fails as often as it is told to, whoever asks", async () => {
    const forge = memoryForge();
    forge.stage.fail("head", new ForgeError("outage", "502", 502), 2);
    await expect(forge.head("main")).rejects.toMatchObject({ trouble: "outage" });
    await expect(forge.stage.as("human").head("main")).rejects.toMatchObject({ trouble: "outage" });
    expect(await forge.head("main")).toBeDefined();
  });

  it("gives the same commits for the same history", async () => {
    expect(await history()).toBe(await history());
  });
});
