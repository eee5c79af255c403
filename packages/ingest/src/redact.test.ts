import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasSecret, privateTexts, redact } from "./redact.ts";

/** Invented keys, put together here so that no scanner takes this file for a leak. */
const join = (...parts: readonly string[]): string => parts.join("");
const letters = (count: number): string => "aB3dE6gH9k".repeat(10).slice(0, count);
const hex = (count: number): string => "0a1b2c3d4e5f".repeat(10).slice(0, count);

const keys: readonly (readonly [kind: string, key: string])[] = [
  ["anthropic-key", join("sk-", "ant-", "api03-", letters(40))],
  ["openrouter-key", join("sk-", "or-", "v1-", hex(40))],
  ["openai-key", join("sk-", letters(48))],
  ["openai-key", join("sk-", "proj-", letters(60))],
  ["github-token", join("gh", "p_", letters(36))],
  ["github-token", join("github", "_pat_", letters(60))],
  ["gitlab-token", join("gl", "pat-", letters(20))],
  ["google-key", join("AI", "za", letters(35))],
  ["google-token", join("ya", "29.", letters(60))],
  ["slack-token", join("xo", "xb-", "123456789012-", letters(24))],
  ["stripe-key", join("sk_", "live_", letters(24))],
  ["stripe-key", join("sk_", "test_", letters(24))],
  ["aws-key", join("AK", "IA", "ABCDEFGH12345678")],
  ["huggingface-token", join("hf", "_", letters(34))],
  ["npm-token", join("np", "m_", letters(36))],
  ["pypi-token", join("py", "pi-", letters(80))],
  ["supabase-token", join("sb", "p_", hex(40))],
  ["sendgrid-key", join("S", "G.", letters(22), ".", letters(43))],
  ["digitalocean-token", join("do", "p_v1_", hex(64))],
  ["telegram-token", join("123456789", ":", letters(35))],
  ["jwt", join("ey", "J", letters(20), ".", "ey", "J", letters(30), ".", letters(43))],
  ["email", join("some.one", "@", "example.org")],
];

describe("redact", () => {
  it("leaves ordinary text as it is", () => {
    const lines = [
      "npm install react@18.2.0 @scope/name@1.0.0",
      "git@github.com:owner/name.git",
      "https://example.org:8080/a?b=c",
      "src/home/index.ts and /homes/x",
      "task-force skeleton-key-loader disk-usage",
      "TOKEN=$GITHUB_TOKEN password: ${{ secrets.X }} secret=<yours>",
      "commit 0123456789abcdef0123456789abcdef01234567",
      "12:34:56 2026-08-21T10:00:00.000Z",
    ];
    for (const line of lines) expect(redact(line)).toBe(line);
  });

  it.each(keys)("replaces a key of kind %s wherever it stands", (kind, key) => {
    for (const [before, after] of [
      ["", ""],
      ["key is ", "."],
      ['{"x":"', '"}'],
      ["(", ")"],
    ]) {
      expect(redact(`${before}${key}${after}`)).toBe(`${before}[redacted:${kind}]${after}`);
    }
  });

  it("replaces a private key with its whole body", () => {
    const block = join(
      "-----BEGIN RSA ",
      "PRIVATE KEY-----\n",
      letters(64),
      "\n",
      letters(64),
      "\n-----END RSA ",
      "PRIVATE KEY-----",
    );
    expect(redact(`before\n${block}\nafter`)).toBe("before\n[redacted:private-key]\nafter");
  });

  it("keeps scheme and host of a URL with a password", () => {
    const url = join("postgres://", "user", ":", "hunter22", "@db.example.org:5432/app");
    expect(redact(url)).toBe("postgres://[redacted:credentials]@db.example.org:5432/app");
  });

  it("keeps the name of what is assigned", () => {
    expect(redact(join("DB_PASS", "WORD=", "hunter22hunter"))).toBe("DB_PASSWORD=[redacted:secret]");
    expect(redact(join('"api', '_key": "', letters(20), '"'))).toBe('"api_key": "[redacted:secret]"');
    expect(redact(join("Authorization: ", "Bearer ", letters(30)))).toBe(
      "Authorization: Bearer [redacted:authorization]",
    );
  });

  it("takes the name out of home folders and keeps the rest of the path", () => {
    expect(redact("/Users/someone/project/a.ts")).toBe("[redacted:home]/project/a.ts");
    expect(redact("cd /home/someone && ls")).toBe("cd [redacted:home] && ls");
    expect(redact("C:\\Users\\Some One\\project")).toBe("[redacted:home]\\project");
    expect(redact("C:/Users/someone/project")).toBe("[redacted:home]/project");
    expect(redact("~/.claude/projects/-Users-someone-project")).toBe("~/.claude/projects/[redacted:home]-project");
  });

  it("tells a person's home from a folder of that name inside a project", () => {
    for (const path of ["src/Users/List.tsx", "src/home/index.ts", "/Users/Shared/x", "~/src", "npm run token:refresh"])
      expect(redact(path)).toBe(path);
    expect(redact("/mnt/c/Users/Someone/x")).toBe("[redacted:home]/x");
    expect(redact("/var/home/someone/x")).toBe("[redacted:home]/x");
    expect(redact("~someone/x")).toBe("[redacted:home]/x");
    expect(redact("projects/-home-someone-app")).toBe("projects/[redacted:home]-app");
  });

  it("sees through the line ends that JSON writes", () => {
    const key = join("gh", "p_", letters(36));
    expect(redact(JSON.stringify(`a\n${key}\nb`))).toBe(JSON.stringify("a\n[redacted:github-token]\nb"));
    expect(redact(JSON.stringify("a\n/home/someone/b"))).toBe(JSON.stringify("a\n[redacted:home]/b"));
  });

  it("changes nothing the second time", () => {
    const piece = fc.oneof(
      fc.constantFrom(...keys.map(([, key]) => key)),
      fc.string(),
      fc.constantFrom("/home/x", "token=", "://a:"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(" ", "\n", ""), (pieces, between) => {
        const once = redact(pieces.join(between));
        expect(redact(once)).toBe(once);
      }),
    );
  });

  it("leaves no key standing among other words", () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.lorem(), ([, key], words) => {
        expect(redact(`${words} ${key} ${words}`)).not.toContain(key);
      }),
    );
  });
});

describe("hasSecret", () => {
  it("is false for text without one", () => expect(hasSecret("npm test in packages/app")).toBe(false));
  it.each(keys)("is true for a key of kind %s", (_, key) => expect(hasSecret(`x ${key}`)).toBe(true));
});

describe("privateTexts", () => {
  it("finds nothing in ordinary text", () => expect(privateTexts("npm test in packages/app")).toEqual([]));

  it("tells place and kind, in order, and never the text", () => {
    const text = join("DB_PASS", "WORD=hunter22hunter", " from ", "some.one", "@", "example.org");
    expect(privateTexts(text)).toEqual([
      { kind: "secret", index: 12 },
      { kind: "email", index: text.indexOf("some.one") },
    ]);
  });

  it("agrees with redact", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...keys.map(([, key]) => key))), (text) => {
        expect(privateTexts(text).length > 0).toBe(hasSecret(text));
        expect(hasSecret(text)).toBe(redact(text) !== text);
      }),
    );
  });
});
