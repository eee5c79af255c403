import { literalIndex } from "./literal-index.ts";
import type { Rule } from "./rule.ts";
import { requiredLiterals } from "./required-literals.ts";

/** The rules whose expressions may match one of the lines, in their order. */
export type Candidates = (lines: readonly Line[]) => readonly Candidate[];

/** A line of an error, and the same in small letters for expressions that ignore case. */
export interface Line {
  readonly text: string;
  readonly folded: string;
}

export interface Candidate {
  readonly rule: Rule;
  /** Of which a line must hold one before the expression is worth compiling; undefined: nothing is known. */
  readonly literals: readonly string[] | undefined;
}

export const lineOf = (text: string): Line => ({ text, folded: text.toLowerCase() });

/** Whether the candidate's expression may match the line. */
export function mayMatch({ rule, literals }: Candidate, { text, folded }: Line): boolean {
  if (literals === undefined) return true;
  const line = rule.match?.ignoreCase ? folded : text;
  for (const literal of literals) if (line.includes(literal)) return true;
  return false;
}

function candidateOf(rule: Rule): Candidate {
  const literals = rule.match && requiredLiterals(rule.match.source);
  return { rule, literals: rule.match?.ignoreCase ? literals?.map((each) => each.toLowerCase()) : literals };
}

/** Asks of all rules at once which may match: most lines hold no literal of nearly all rules. */
export function candidatesAmong(rules: readonly Rule[]): Candidates {
  const all = rules.map(candidateOf);
  const index = literalIndex(
    all.flatMap(({ literals = [] }, at) => literals.map((literal) => [literal.toLowerCase(), at] as const)),
  );
  const always = Uint8Array.from(all, ({ literals }) => (literals === undefined ? 1 : 0));
  return (lines) => {
    const isFound = always.slice();
    const note = (at: number): boolean => {
      isFound[at] = 1;
      return false;
    };
    for (const { folded } of lines) index.search(folded, note);
    return all.filter((_, at) => isFound[at] === 1);
  };
}
