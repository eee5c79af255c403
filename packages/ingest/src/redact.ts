/** One kind of private text: how it looks, and what of it stays. */
interface Secret {
  readonly kind: string;
  /** All occurrences (flag `g`); group 1, if there is one, stays in front. */
  readonly pattern: RegExp;
  /** A piece that every occurrence holds: texts without it are not searched. */
  readonly hint?: string;
}

const word = (prefix: string, body: string): RegExp => new RegExp(`(?<![A-Za-z0-9])${prefix}${body}`, "g");

/** A long pattern in pieces. */
const joined = (flags: string, ...pieces: readonly string[]): RegExp => new RegExp(pieces.join(""), flags);

/*
 * Shapes as their issuers document them, most specific first. A placeholder (`[redacted:kind]`) matches none of them:
 * redacting twice changes nothing.
 */
const secrets: readonly Secret[] = [
  {
    kind: "private-key",
    hint: "PRIVATE KEY",
    pattern: joined(
      "g",
      String.raw`-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----[^-]{0,8192}`,
      String.raw`(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?`,
    ),
  },
  { kind: "jwt", hint: "eyJ", pattern: word("eyJ", "[\\w-]{8,2000}\\.[\\w-]{8,8000}(?:\\.[\\w-]{0,2000})?") },
  { kind: "anthropic-key", hint: "sk-ant-", pattern: word("sk-ant-", "[\\w-]{8,}") },
  { kind: "openrouter-key", hint: "sk-or-", pattern: word("sk-or-", "[\\w-]{8,}") },
  { kind: "openai-key", hint: "sk-", pattern: word("sk-", "(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{20,}") },
  { kind: "github-token", hint: "gh", pattern: word("gh[oprsu]_", "\\w{20,}") },
  { kind: "github-token", hint: "github_pat_", pattern: word("github_pat_", "\\w{20,}") },
  { kind: "gitlab-token", hint: "glpat-", pattern: word("glpat-", "[\\w-]{16,}") },
  { kind: "google-key", hint: "AIza", pattern: word("AIza", "[\\w-]{35}") },
  { kind: "google-token", hint: "ya29.", pattern: word("ya29\\.", "[\\w-]{20,}") },
  { kind: "slack-token", hint: "xox", pattern: word("xox[abeoprs]-", "[\\w-]{10,}") },
  {
    kind: "slack-webhook",
    hint: "hooks.slack.com",
    pattern: /(?<=hooks\.slack\.com\/)(?:services|workflows)\/[\w/]{20,}/g,
  },
  { kind: "stripe-key", hint: "_", pattern: word("(?:[rs]k|whsec)_(?:live_|test_)?", "[A-Za-z0-9]{16,}") },
  { kind: "aws-key", hint: "A", pattern: /(?<![A-Z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Z0-9])/g },
  { kind: "huggingface-token", hint: "hf_", pattern: word("hf_", "[A-Za-z0-9]{30,}") },
  { kind: "npm-token", hint: "npm_", pattern: word("npm_", "[A-Za-z0-9]{36}") },
  { kind: "pypi-token", hint: "pypi-", pattern: word("pypi-", "[\\w-]{50,}") },
  { kind: "supabase-token", hint: "sb", pattern: word("(?:sbp_|sb_secret_)", "\\w{20,}") },
  { kind: "sendgrid-key", hint: "SG.", pattern: word("SG\\.", "[\\w-]{16,64}\\.[\\w-]{16,64}") },
  { kind: "digitalocean-token", hint: "_v1_", pattern: word("do[opr]_v1_", "[a-f0-9]{64}") },
  { kind: "linear-key", hint: "lin_api_", pattern: word("lin_api_", "\\w{30,}") },
  { kind: "notion-token", hint: "ntn_", pattern: word("ntn_", "\\w{30,}") },
  { kind: "telegram-token", hint: ":", pattern: /(?<!\d)\d{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
  {
    kind: "credentials",
    hint: "://",
    pattern: /(\b[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/)[^\s/:@[\]"'<>]{0,100}:[^\s/@[\]"'<>]{1,200}(?=@)/g,
  },
  {
    kind: "authorization",
    pattern: joined(
      "g",
      String.raw`(\b(?:[Aa]uthorization|AUTHORIZATION)["']?\s{0,3}[:=]\s{0,3}["']?`,
      String.raw`(?:[Bb]earer|[Bb]asic|[Tt]oken)\s{1,3})`,
      String.raw`[\w.~+/=-]{8,}`,
    ),
  },
  { kind: "authorization", pattern: /(\b[Bb]earer\s{1,3})[\w.~+/=-]{20,}/g },
  {
    kind: "secret",
    // A name that says so, assigned a value that is none of `$REFERENCE`, `<placeholder>`, `***`, `${…}`.
    pattern: joined(
      "gi",
      String.raw`((?:\b|_)(?:password|passwd|secret|api_?key|access_?key|private_?key|auth_?token|access_?token|token)`,
      String.raw`["']?\s{0,2}[:=]\s{0,2}["']?)`,
      String.raw`(?!\[redacted)[^\s"'\x60$<>*,;(){}[\]&|]{8,200}`,
    ),
  },
  {
    kind: "email",
    hint: "@",
    pattern: joined(
      "g",
      String.raw`(?<![\w.+%/-])(?!git@)[A-Za-z0-9][\w.+%-]{0,63}@`,
      String.raw`(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,6}[A-Za-z]{2,24}(?![\w@])`,
    ),
  },
  {
    kind: "home",
    hint: "Users",
    pattern: /\b[A-Za-z]:(?:\\{1,2}|\/)Users(?:\\{1,2}|\/)(?!Public\b)[^\\/:"'`<>|\r\n\t,;[\]]{1,64}/g,
  },
  { kind: "home", hint: "/Users/", pattern: /\/Users\/(?!Shared\b)[^\s/\\:"'`<>|,;()[\]]{1,64}/g },
  { kind: "home", hint: "/home/", pattern: /(?<![\w.-])\/home\/[^\s/\\:"'`<>|,;()[\]]{1,64}/g },
  {
    kind: "home",
    hint: "-Users-",
    pattern: /(?<=^|[\s/\\"'])-?(?:[A-Za-z]--)?Users-[A-Za-z0-9]{1,64}|(?<=[/\\])-Users-[A-Za-z0-9]{1,64}/g,
  },
];

const replaced = (text: string, { kind, pattern }: Secret): string =>
  text.replace(pattern, (_, kept: unknown) => `${typeof kept === "string" ? kept : ""}[redacted:${kind}]`);

function pass(text: string): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.hint === undefined || clean.includes(secret.hint)) clean = replaced(clean, secret);
  }
  return clean;
}

/** Keys written one after the other without a space come to light one at a time. */
const mostPasses = 8;

/**
 * Replaces private text by `[redacted:kind]`: API keys, tokens, JWTs, private keys, passwords in URLs and assignments,
 * e-mail addresses, and home folders with the name in them. Doing it twice changes nothing.
 */
export function redact(text: string): string {
  let clean = text;
  for (let count = 0; count < mostPasses; count += 1) {
    const next = pass(clean);
    if (next === clean) break;
    clean = next;
  }
  return clean;
}

/** Whether `redact` would change the text. */
export const hasSecret = (text: string): boolean => pass(text) !== text;
