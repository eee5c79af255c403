import { privateTexts } from "./redact.ts";
import { hiddenCharacters } from "./redact-hidden.ts";
import { looksRandom } from "./redact-random.ts";

/** What is known beforehand to be private. */
export interface Suspicion {
  /** Values in which `librarySecretsAmong` found something, with its kind. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Names of people, in lower case (the login name): private as a whole word. */
  readonly people: ReadonlySet<string>;
}

/** At the start, or after what puts two things together (`-v a:/b`, `file=/b`); not the address of a URL. */
const absolutePath = /^~|^[A-Za-z]:[\\/]|(?:^|[:=@+])\/(?!\/)/;

const holdsName = (value: string, people: ReadonlySet<string>): boolean =>
  people.size > 0 && (value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => people.has(word));

/** Why a name from a log is not kept, or nothing; by a memory, since the same names come again and again. */
export function nameScreen(suspicion: Suspicion): (value: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (value) => {
    if (known.has(value)) return known.get(value);
    const objection = objectionToName(value, suspicion);
    known.set(value, objection);
    return objection;
  };
}

function objectionToName(value: string, { secrets, people }: Suspicion): string | undefined {
  const [found] = privateTexts(value);
  if (found !== undefined) return found.kind;
  if (secrets.has(value)) return secrets.get(value);
  if (absolutePath.test(value)) return "absolute-path";
  if (looksRandom(value)) return "random";
  if (holdsName(value, people)) return "user-name";
  return hiddenCharacters(value).length > 0 ? "hidden-character" : undefined;
}

const privateEndings = new Set([
  "local",
  "internal",
  "intranet",
  "lan",
  "corp",
  "home",
  "private",
  "arpa",
  "localdomain",
]);

/** Whether a host is one of the public network (or this machine): others tell of a network's inside. */
export function isPublicHost(host: string): boolean {
  if (host === "localhost" || host === "127.0.0.1") return true;
  const labels = host.toLowerCase().split(".");
  const last = labels.at(-1) ?? "";
  return labels.length > 1 && /^[a-z]/.test(last) && !privateEndings.has(last);
}
