import { registry } from "@afteraction/pipeline";
import type { Io } from "./io.ts";
import { paletteOf } from "./palette.ts";

/** What `list` can show. */
export const kinds = ["analyzers", "sources", "reporters", "targets"] as const;
export type Kind = (typeof kinds)[number];

/** `afteraction list KIND`: what is registered, one line each. */
export function list(kind: Kind, io: Io): void {
  const rows = registry[kind].map(({ id, docs }) => ({ id, about: "question" in docs ? docs.question : docs.title }));
  const width = Math.max(0, ...rows.map(({ id }) => id.length));
  const { strong } = paletteOf(io);
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  io.stdout.write(sorted.map(({ id, about }) => `${strong(id)}${" ".repeat(width - id.length)}  ${about}\n`).join(""));
}
