import { readFileSync } from "node:fs";
import fc from "fast-check";
import { privateTexts, redact } from "./redact.ts";
import { librarySecretsAmong } from "./redact-library.ts";

const folder = new URL("../../../test-fixtures/secrets/", import.meta.url);

interface Kind {
  readonly kind: string;
  readonly shape: string;
  /** Known by the name before the value. */
  readonly assigned?: boolean;
}

const kinds = (): readonly Kind[] => JSON.parse(readFileSync(new URL("kinds.json", folder), "utf8")) as Kind[];

/** Texts that are no secrets. */
export const harmless = (): readonly string[] =>
  readFileSync(new URL("harmless.txt", folder), "utf8")
    .split("\n")
    .filter((line) => line !== "");

const examplesPerKind = 40;
const seed = 20_261_124;

const examplesOf = ({ shape }: Kind): readonly string[] =>
  fc.sample(fc.stringMatching(new RegExp(`^${shape}$`)), { seed, numRuns: examplesPerKind });

/** How a secret is met in a log. */
const carriers: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => `set it to ${secret} and run again`,
  (secret) => `curl -H "${secret}" https://example.org`,
  (secret) => JSON.stringify({ command: `first\n${secret}\nlast` }),
  (secret) => `(${secret})`,
];

/** What must not stay of a secret: its longest word, after the name it is assigned to; of a home folder, the name. */
function coreOf(secret: string, { kind, assigned }: Kind): string {
  if (kind.startsWith("e-mail")) return secret;
  const person = /(?:Users|home)[/\\-]+([A-Za-z]+)|^~([a-z]+)/.exec(secret);
  if (person !== null) return person[1] ?? person[2] ?? "";
  const password = /:([^:@/]+)@[a-z]/.exec(secret);
  if (password !== null) return password[1] ?? "";
  const value = assigned === true ? secret.replace(/^.*?(?:Bearer |Basic |: |=| )(?=.)/, "") : secret;
  const word = (value.match(/\w{4,}/g) ?? []).reduce((a, b) => (b.length >= a.length ? b : a), "");
  return word === "" ? value : word;
}

export interface Recall {
  readonly kind: string;
  readonly examples: number;
  /** Shares between 0 and 1. */
  readonly redact: number;
  readonly library: number;
  readonly both: number;
}

async function recallOf(kind: Kind): Promise<Recall> {
  const texts = examplesOf(kind).flatMap((secret) => carriers.map((carry) => [secret, carry(secret)] as const));
  const suspect = await librarySecretsAmong(texts.map(([, text]) => text));
  let [first, second, both] = [0, 0, 0];
  for (const [secret, text] of texts) {
    const ours = !unescaped(redact(text)).includes(coreOf(secret, kind));
    const theirs = suspect.has(text);
    first += ours ? 1 : 0;
    second += theirs ? 1 : 0;
    both += ours || theirs ? 1 : 0;
  }
  const share = (count: number): number => count / texts.length;
  return { kind: kind.kind, examples: texts.length, redact: share(first), library: share(second), both: share(both) };
}

const unescaped = (text: string): string => text.replaceAll("\\\\", "\\");

/** Recall of each kind, by the two lines alone and together. */
export async function recalls(): Promise<readonly Recall[]> {
  const rows: Recall[] = [];
  for (const kind of kinds()) rows.push(await recallOf(kind));
  return rows.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** Harmless texts in which something is found, by the first line and by the second. */
export async function falseHits(): Promise<{
  readonly redact: readonly string[];
  readonly library: readonly string[];
}> {
  const texts = harmless();
  const suspect = await librarySecretsAmong(texts);
  return { redact: texts.filter((text) => privateTexts(text).length > 0), library: [...suspect.keys()] };
}
