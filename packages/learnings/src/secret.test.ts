import { describe, expect, it } from "vitest";
import { looksLikeSecret } from "./secret.ts";

describe("looksLikeSecret", () => {
  it.each([
    "npm run test:unit",
    "mcp__claude_ai_Gmail__search_threads",
    "npm_config_registry",
    "sk-learn",
    "Bash(git commit)",
    "@types/node@20.19.43",
    "src/components/VeryLongComponentNameForForms.tsx",
    "--experimental-strip-types",
    "convertLatin1ToUtf8AndBackAgain",
  ])("lets the plain name %s pass", (name) => {
    expect(looksLikeSecret(name)).toBe(false);
  });

  it.each([
    ["a forge token", `ghp_${"a1B2".repeat(9)}`],
    ["a forge token inside a command", `git clone x-token:ghp_${"a1B2".repeat(9)}`],
    ["a model provider's key", `sk-ant-api03-${"a1B2".repeat(6)}`],
    ["a cloud key id", `AKIA${"ABCD".repeat(3)}EFGH`],
    ["a web token", `eyJ${"hbGciOiJI".repeat(2)}.x`],
    ["a digest", "0123456789abcdef0123456789abcdef"],
    ["credentials in an address", "https://anna:hunter2@example.com"],
    ["a long random run", `key-${"aB3dE5".repeat(5)}`],
  ])("withholds %s", (_, name) => {
    expect(looksLikeSecret(name)).toBe(true);
  });
});
