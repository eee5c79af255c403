import { describe, expect, it } from "vitest";
import { looksRandom } from "./redact-random.ts";

describe("looksRandom", () => {
  it.each([
    "packages/ingest/src/index.ts",
    "AbstractSingletonProxyFactoryBean2",
    "550e8400-e29b-41d4-a716-446655440000",
    "0123456789abcdef0123",
    "a-name-in-kebab-case-that-is-rather-long-2",
  ])("takes %s for a name", (name) => expect(looksRandom(name)).toBe(false));

  it.each(["0123456789abcdef0123456789abcdef", "x/aB3dE6gH9kL2mN5pQ8rS1tU4"])("takes %s for a key", (name) =>
    expect(looksRandom(name)).toBe(true),
  );
});
