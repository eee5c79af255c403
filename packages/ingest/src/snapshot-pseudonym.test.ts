import { describe, expect, it } from "vitest";
import { isPersonPseudonym, pseudonymsOf } from "./snapshot-pseudonym.ts";

const here = pseudonymsOf("salt");

describe("pseudonymsOf", () => {
  it("gives one person one pseudonym, however the name is written", () => {
    expect(here.person(" Jo@Example.org")).toBe(here.person("jo@example.org"));
    expect(isPersonPseudonym(here.person("jo"))).toBe(true);
  });

  it("gives another in another repository, to another person, and to an id of the same letters", () => {
    const all = [here.person("jo"), pseudonymsOf("other").person("jo"), here.person("al"), here.id("jo").slice(2, 10)];
    expect(new Set(all).size).toBe(4);
  });

  it("is HMAC-SHA-256", () => {
    // printf 'id\0jo' | openssl dgst -sha256 -hmac salt
    expect(here.id("jo")).toBe("p-a5e659c52c3b7ac4");
  });
});
