/** One source file as the laws see it. */
export interface SourceFile {
  /** From the repository root, with forward slashes. */
  readonly path: string;
  /** Folder name of its package, `tools` for the tools. */
  readonly owner: string;
  /** Names that its package.json lists under `dependencies`. */
  readonly declared: readonly string[];
  /** Without comments. */
  readonly code: string;
  readonly imports: readonly string[];
}

/** Strings come first, so that `//` inside one is no comment. */
const stringOrComment = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const importOrExport = /\b(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g;

/** The code without its comments; line numbers are kept. */
export function withoutComments(text: string): string {
  return text.replace(stringOrComment, (found) => (found.startsWith("/") ? found.replace(/[^\n]/g, " ") : found));
}

/** What a file imports or re-exports, types included, in order. */
export function importsOf(code: string): string[] {
  return [...code.matchAll(importOrExport)].map(([, from, bare]) => from ?? bare!);
}

export function sourceFile(path: string, text: string, declared: readonly string[]): SourceFile {
  const code = withoutComments(text);
  const [top, name] = path.split("/");
  return { path, owner: top === "packages" ? name! : top!, declared, code, imports: importsOf(code) };
}
