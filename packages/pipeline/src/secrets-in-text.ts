import { hiddenCharacters, librarySecrets, privateTexts } from "@afteraction/ingest";

/** Something that must not be committed: where, and of what kind; never the text itself. */
export interface Finding {
  /** Counted from 1. */
  readonly line: number;
  /** For example `aws-key`, `home`, `email`, `hidden-character U+200B`. */
  readonly kind: string;
}

interface Found {
  readonly kind: string;
  readonly index: number;
}

/** A text's secrets, home folders, addresses and hidden characters, once per line and kind, in order of line. */
export async function secretsInText(text: string, firstLine = 1): Promise<readonly Finding[]> {
  const plain = unescaped(text);
  const found = [...ownFindings(text, firstLine), ...(plain === text ? [] : ownFindings(plain, firstLine))];
  const known = new Set(found.map(({ line }) => line));
  // the library says in other words what was found already: it counts where nothing else did
  const library = inLines(plain, await librarySecrets(plain), firstLine).filter(({ line }) => !known.has(line));
  return distinct([...found, ...library]);
}

const ownFindings = (text: string, firstLine: number): readonly Finding[] => [
  ...inLines(text, privateTexts(text), firstLine),
  ...inLines(
    text,
    hiddenCharacters(text).map(({ codePoint, index }) => ({ kind: `hidden-character ${codePoint}`, index })),
    firstLine,
  ),
];

function inLines(text: string, found: readonly Found[], firstLine: number): readonly Finding[] {
  let [line, at] = [firstLine, 0];
  return found.map(({ kind, index }) => {
    for (let end = text.indexOf("\n", at); end !== -1 && end < index; end = text.indexOf("\n", at)) {
      line++;
      at = end + 1;
    }
    return { line, kind };
  });
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map(findings.map((finding) => [`${finding.line} ${finding.kind}`, finding]));
  return [...byKey.values()].toSorted((a, b) => a.line - b.line || (a.kind < b.kind ? -1 : 1));
}

const escapes = /\\(?:u([0-9a-fA-F]{4})|([nrtbf/"\\]))/g;

/** JSON's escapes resolved, so that nothing hides behind them; those that break a line become a space. */
function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replaceAll(escapes, (_, code: string | undefined, short: string | undefined) => {
    const character = code === undefined ? (short ?? "") : String.fromCharCode(Number.parseInt(code, 16));
    if (code === undefined) return /[nrtbf]/.test(character) ? " " : character;
    return /[\n\r\t]/.test(character) ? " " : character;
  });
}
