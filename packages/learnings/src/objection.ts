import type { Subject } from "@afteraction/schema";
import { looksLikeSecret } from "./secret.ts";

const closed = /^[A-Za-z0-9 ._/@:+*()-]{1,80}$/;
/** A person's home folder, or an e-mail address (`git@host` is nobody's). */
const personal = [/(?:^|[\s(:])\/(?:home|Users)\/[^/]/, /\b(?!git@)[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}\b/];

/** Names are words of commands, not sentences: text that would instruct a reader has more words. */
const MOST_WORDS = 4;

/** Why a name must not appear in what is published: a reason in a few words, or nothing. */
export function objectionToName(name: string): string | undefined {
  if (!closed.test(name) || !/[A-Za-z0-9]/.test(name)) return "a name outside the closed character set";
  if (name.split(" ").length > MOST_WORDS) return "a name that is a sentence";
  if (looksLikeSecret(name)) return "a name that looks like a secret";
  if (personal.some((pattern) => pattern.test(name))) return "a name that holds a person's folder or address";
  return undefined;
}

/**
 * Why a finding about this subject must not be published, or nothing. Every name is checked, taxonomy classes and
 * pseudonyms too: any source may have filled them.
 */
export function objectionTo(subject: Subject, instead?: string): string | undefined {
  const names = [...Object.values(subject).flat(), instead].filter((name) => name !== undefined);
  return names.map(objectionToName).find((reason) => reason !== undefined);
}
