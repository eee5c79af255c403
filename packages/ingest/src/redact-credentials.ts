import { joined, type PrivatePattern } from "./redact-pattern.ts";

/** A name that says what its value is. */
const secretName = [
  String.raw`(?:(?:\b|(?<=\\[nrt]))(?:PG)?|_)(?:pass(?:word|wd|phrase)|secret|`,
  "(?:api|access|account|private|secret)_?key|(?:auth_?|access_?|refresh_?)?token)",
].join("");

/** No `$REFERENCE`, `<placeholder>`, `***`, `${…}`, call or member: something that could be the value itself. */
const literal = String.raw`(?!\[redacted)[^\s"'\x60\\$<>*,;(){}[\]&|]{8,200}(?![\w.]*\()`;

/** Secrets that are known by what stands before them. */
export const credentialPatterns: readonly PrivatePattern[] = [
  {
    kind: "credentials",
    hint: "://",
    pattern: /(\b[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/)[^\s/:@[\]"'<>]{0,100}:[^\s/@[\]"'<>]{1,200}(?=@)/g,
  },
  {
    kind: "authorization",
    pattern: joined(
      "g",
      String.raw`((?:\b|(?<=\\[nrt]))(?:[Aa]uthorization|AUTHORIZATION)["']?\s{0,3}[:=]\s{0,3}["']?`,
      String.raw`(?:[Bb]earer|[Bb]asic|[Tt]oken)\s{1,3})`,
      String.raw`[\w.~+/=-]{8,}`,
    ),
  },
  { kind: "authorization", pattern: /(\b[Bb]earer\s{1,3})[\w.~+/=-]{20,}/g },
  { kind: "azure-signature", hint: "sig=", pattern: /(?<=[?&]sig=)[\w%+/=-]{40,}/g },
  // after `:` a space or a quote is asked for, else `token:refresh`, the name of a script, would be a secret
  {
    kind: "secret",
    pattern: joined("gi", `(${secretName}`, String.raw`(?:\\?["'])?\s{0,2}=\s{0,2}(?:\\?["'])?)`, literal),
  },
  {
    kind: "secret",
    pattern: joined(
      "gi",
      `(${secretName}`,
      String.raw`(?:\\?["'])?\s{0,2}:(?:\s{1,2}(?:\\?["'])?|\\?["']))`,
      // a digit or a sign, which words seldom have; no name of a type
      String.raw`(?=[^\s"']{0,200}[\d!@#%^+=/~-])(?![A-Z]\w*[;,)>|&[])`,
      literal,
    ),
  },
  {
    kind: "secret",
    hint: "--",
    pattern: /(--(?:password|passwd|passphrase|token|api-key|secret)\s)(?![-$<[])[^\s"'`;|&]{8,200}/g,
  },
];
