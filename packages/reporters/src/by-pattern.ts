import type { Learning } from "@afteraction/schema";

/** By identity, never by score: a score that moves must not move lines of a file. */
export const byPattern = (a: Learning, b: Learning): number =>
  a.pattern === b.pattern ? (a.id < b.id ? -1 : 1) : a.pattern < b.pattern ? -1 : 1;
