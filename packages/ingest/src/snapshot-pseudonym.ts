import { createHmac } from "node:crypto";

/** Pseudonyms of one repository. */
export interface Pseudonyms {
  /** Eight hexadecimal digits for a person. */
  person(name: string): string;
  /** `p-` and 16 hexadecimal digits for an id that may say something. */
  id(text: string): string;
}

/** The forms above: what has one is a pseudonym already. */
export const isPersonPseudonym = (text: string): boolean => /^[0-9a-f]{8}$/.test(text);

/**
 * Pseudonyms keyed by a repository's salt: HMAC-SHA-256 (RFC 2104), shortened. The same name has the same pseudonym on
 * every machine, and another one in every other repository. The salt is committed, so it is no secret: whoever can read
 * it can check a guess of a name. What it prevents is that people are followed from one repository to another, and that
 * names are looked up in a table.
 */
export function pseudonymsOf(salt: string): Pseudonyms {
  const digest = (kind: string, text: string, digits: number): string =>
    createHmac("sha256", salt).update(`${kind}\0${text}`).digest("hex").slice(0, digits);
  return {
    person: (name) => digest("person", name.trim().toLowerCase(), 8),
    id: (text) => `p-${digest("id", text, 16)}`,
  };
}
