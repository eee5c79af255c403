import { describe, expect, it } from "vitest";
import { librarySecrets, librarySecretsAmong } from "./redact-library.ts";

/** Invented, put together here so that no scanner takes this file for a leak. */
const token = ["gh", "p_", "aB3dE6gH9k".repeat(4).slice(0, 36)].join("");

describe("librarySecrets", () => {
  it("finds nothing in ordinary text", async () => expect(await librarySecrets("npm test")).toEqual([]));

  it("tells place and kind of a token", async () => {
    expect(await librarySecrets(`use ${token} here`)).toEqual([{ kind: "github", index: 4 }]);
  });

  it("is not switched off by a comment in the text", async () => {
    const text = `/* secretlint-disable */ ${token} /* secretlint-enable */`;
    expect(await librarySecrets(text)).toHaveLength(1);
  });
});

describe("librarySecretsAmong", () => {
  it("finds nothing among ordinary names", async () => {
    expect([...(await librarySecretsAmong(["npm test", "", "src/index.ts"]))]).toEqual([]);
  });

  it("tells which of the values are secrets, wherever they stand", async () => {
    const names = Array.from({ length: 300 }, (_, at) => `name-${at}`);
    const values = [token, ...names.slice(0, 150), `a/${token}`, ...names.slice(150), token];
    expect([...(await librarySecretsAmong(values))]).toEqual([
      [token, "github"],
      [`a/${token}`, "github"],
    ]);
  });
});
