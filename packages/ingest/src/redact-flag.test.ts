import { describe, expect, it } from "vitest";
import { isPlainFlag } from "./redact-flag.ts";

describe("isPlainFlag", () => {
  it.each([
    "--glob",
    "--no-color",
    "-x",
    "-rf",
    "-name",
    "-print0",
    "-arm64",
    "-n10",
    "-5",
    "-c:v",
    "+x",
    "--",
    "-Wall",
  ])("knows %s for a name", (flag) => expect(isPlainFlag(flag, "tool")).toBe(true));

  it.each([
    "-L/usr/lib",
    "-I/app",
    "-I.",
    "-uroot:word",
    "-pHunter2x",
    "--//registry:_authToken",
    "-o/out",
    "-p1234567",
  ])("does not know %s for one", (flag) => expect(isPlainFlag(flag, undefined)).toBe(false));

  it("takes what is attached to a name's or password's flag for that", () => {
    for (const [flag, command] of [
      ["-psecret", "mysql"],
      ["-Ujane", "psql"],
      ["-ljane", "ssh"],
      ["-ujane", "curl"],
    ] as const)
      expect(isPlainFlag(flag, command)).toBe(false);
    for (const [flag, command] of [
      ["-p", "mysql"],
      ["--user", "mysql"],
      ["-sSL", "curl"],
    ] as const)
      expect(isPlainFlag(flag, command)).toBe(true);
    expect(isPlainFlag("-psecret", "grep")).toBe(true);
  });
});
