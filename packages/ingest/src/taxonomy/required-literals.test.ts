import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requiredLiterals } from "./required-literals.ts";
import { rules } from "./rules.ts";

describe("requiredLiterals", () => {
  it.each([
    ["", undefined],
    [".*", undefined],
    ["\\w+ \\d", undefined],
    ["(?:abc)?", undefined],
    ["(?!abcd)x", undefined],
    ["abc|x", undefined],
    ["\\x41bcdef", undefined],
    ["a{0}", undefined],
    ["abcd{0,2}", ["abc"]],
    ["abcd*e", ["abc"]],
    ["colou?rs of", ["rs of"]],
    ["^.{0,160}(?:in use|taken)", ["in use", "taken"]],
    ["[a|b(]cde", ["cde"]],
    ["^error: (\\S+) not found$", [" not found"]],
    ["error\\(TS\\d+\\): .*", ["error(TS"]],
    ["(?:npm|pnpm) ERR! missing (script|file)", [" ERR! missing "]],
    ["^(?:Cancelled: parallel|Sibling tool) call", ["Cancelled: parallel", "Sibling tool"]],
    ["(?<name>first|second)x", ["first", "second"]],
  ])("of %s", (source, expected) => {
    expect(requiredLiterals(source)).toEqual(expected);
  });

  const telling = rules.flatMap(({ id, match }) =>
    match && requiredLiterals(match.source) ? [[id, match] as const] : [],
  );

  it("knows some for most rules", () => {
    expect(telling.length / rules.filter(({ match }) => match).length).toBeGreaterThan(0.8);
  });

  // The generator of texts knows no look around and no word boundary; such rules are held by their examples.
  const generable = telling.filter(([, { source }]) => !/\(\?[=!<]/.test(source));

  it.each(generable)("are in every text that %s matches", (_, match) => {
    const literals = requiredLiterals(match.source) ?? [];
    const folded = (text: string): string => (match.ignoreCase ? text.toLowerCase() : text);
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(match.source.replaceAll("\\b", ""))), (text) => {
        expect(literals.some((literal) => folded(text).includes(folded(literal)))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
