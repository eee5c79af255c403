import type { SourceFile } from "./source-file.ts";

/** One law on what a file may contain, and why. */
export interface Law {
  readonly name: string;
  readonly because: string;
  /** Packages it holds for. */
  readonly of: readonly string[];
  /** What breaks it, in words; empty when the file keeps it. */
  readonly broken: (file: SourceFile) => readonly string[];
}

/** Blame for each broken law: the file, what is in it, the law, and why there is one. */
export function offences(law: Law, files: readonly SourceFile[]): string[] {
  const subject = files.filter(({ owner }) => law.of.includes(owner));
  return subject.flatMap((file) => {
    return law.broken(file).map((found) => `${file.path}: ${found}. Law: ${law.name}, because ${law.because}.`);
  });
}
