/** The characters of a name: those of commands, paths and tools. No sign that Markdown, HTML or a shell would obey. */
const closed = /^(?!.*\.\.)[A-Za-z0-9._/@*-][A-Za-z0-9 ._/@:+*()-]{0,79}$/;
/** A star only as a kind of files, parentheses only around what a tool was asked to do. */
const shaped = /^(?:[^*()]|(?<=^|[ (])\*(?=\.[A-Za-z0-9]))*(?:\((?:[^*()]|(?<=[ (])\*(?=\.[A-Za-z0-9]))+\))?$/;
/** What Claude Code would load as a file where it stands outside of code. */
const imported = /^@.*\.md$/i;
/** The words of our own markers. */
const marker = /afteraction:(?:begin|end)/i;
/** A home folder on Windows, also after a shell took its backslashes. */
const home = /(?:^|[ (])[A-Za-z]:[\\/]?Users/i;
const LONGEST_WORD = 64;

/** A command head has at most three words: `docker compose up`, `npm run build`. */
const MOST_WORDS = 3;
/** One identifier has at most so many; more is a sentence with underscores. */
const MOST_PARTS = 7;
/** Two of these in one identifier make a sentence of it. */
const functionWords = new Set(
  "a an the all any and or but to of for from with without in into on at by this that these those then than is are be it its if as so do not no".split(
    " ",
  ),
);
/** Who speaks to a reader uses them; who names a program, a file or a tool does not. */
const addressing = new Set(
  (
    "you your yours yourself please must shall should disregard obey pretend jailbreak instruction instructions " +
    "exfiltrate urgent mandatory dont thou hereby henceforth"
  ).split(" "),
);
/** Harmless alone (`--no-ignore`, `secrets`), telling in pairs. */
const suspicious = new Set(
  (
    "ignore always never forget override bypass assistant important previous prior earlier reveal leak everything " +
    "secrets passwords credentials trust attention warning human guidelines safety evil"
  ).split(" "),
);
/** The same written as one word. */
const runTogether =
  /(?:ignore|disregard|forget|override|bypass)(?:all|any|the|your|my)*(?:previous|prior|earlier|above|rules|instruction)|system(?:prompt|message)|youare|youmust|youshould|actas|fromnowon|newtask/;

/** The words of an identifier: at hyphens, underscores, dots, and where camel case begins a new one. */
const partsOf = (identifier: string): string[] =>
  identifier
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== "");

const isSentence = (parts: readonly string[]): boolean =>
  parts.length > MOST_PARTS || parts.filter((part) => functionWords.has(part)).length >= 2;

function speaks(name: string): boolean {
  const parts = partsOf(name);
  const telling = parts.filter((part) => suspicious.has(part)).length;
  return (
    parts.some((part) => addressing.has(part)) ||
    telling >= 2 ||
    (telling >= 1 && parts.filter((part) => functionWords.has(part)).length >= 2) ||
    runTogether.test(parts.join(""))
  );
}

/** A tool's name has no spaces; what it was asked to do stands in parentheses after it: `Bash(npm test)`. */
const words = (name: string): string[] => name.replace(/^[^ ()]+\((.*)\)$/, "$1").split(" ");

/**
 * Why a name from a log must not stand where agents read, or nothing. It judges the shape of text, not its truth: a
 * name is one identifier, or a command head of a few words; a sentence, or words that address a reader, are neither.
 */
export function objectionToName(name: string): string | undefined {
  if (!closed.test(name) || !shaped.test(name) || !/[A-Za-z0-9]/.test(name))
    return "a name outside the closed character set";
  if (imported.test(name)) return "a name that imports a file";
  if (marker.test(name)) return "a name that forges a marker";
  if (home.test(name)) return "a name that holds a person's folder or address";
  if (name.split(/[ /]/).some((word) => word.length > LONGEST_WORD)) return "a name that is too long";
  if (speaks(name)) return "a name that speaks to its reader";
  if (words(name).length > MOST_WORDS || name.split(/[ /()]|__/).some((each) => isSentence(partsOf(each))))
    return "a name that is a sentence";
  return undefined;
}
