/** What stands at one place of an expression: literals of which one is in every text that matches it, if any are known. */
type Literals = readonly string[] | undefined;

/** Shorter ones are in too many lines to tell anything. */
const SHORTEST = 3;

/** What is no text where it is not escaped. */
const special = "^$.()[]|*+?{}";
const quantifiers = "?*+{";

/** How often what stands before may come; the empty text: once. */
const quantifierAt = (source: string, at: number): string => {
  if (!quantifiers.includes(source.charAt(at)) || at === source.length) return "";
  return /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 12))?.[0] ?? "";
};
const mayBeAbsent = (quantifier: string): boolean => /^(?:[?*]|\{0)/.test(quantifier);
const weight = (literals: Literals): number => (literals ? Math.min(...literals.map(({ length }) => length)) : 0);
const better = (a: Literals, b: Literals): Literals => (weight(b) > weight(a) ? b : a);

/** The end of a character class, `at` being that of its bracket. */
function afterClass(source: string, at: number): number {
  let end = at + 1;
  while (end < source.length && source[end] !== "]") end += source[end] === "\\" ? 2 : 1;
  return end + 1;
}

/** The end of a group, `at` being that of its parenthesis. */
function afterGroup(source: string, at: number): number {
  let depth = 0;
  for (let i = at; i < source.length;) {
    if (source[i] === "(") depth++;
    if (source[i] === ")" && --depth === 0) return i + 1;
    i = source[i] === "[" ? afterClass(source, i) : i + (source[i] === "\\" ? 2 : 1);
  }
  return source.length;
}

/** An expression's alternatives. */
function alternatives(source: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < source.length;) {
    if (source[i] === "|") {
      parts.push(source.slice(start, i));
      start = i + 1;
    }
    if (source[i] === "(") i = afterGroup(source, i);
    else if (source[i] === "[") i = afterClass(source, i);
    else i += source[i] === "\\" ? 2 : 1;
  }
  return [...parts, source.slice(start)];
}

/** What a group holds; nothing is required of a look around. */
function ofGroup(group: string): Literals {
  const inner = /^\((?:\?(?::|<[A-Za-z]\w*>))?(?!\?)/.exec(group);
  return inner ? requiredLiterals(group.slice(inner[0].length, -1)) : undefined;
}

/** The best literals of one alternative: of its runs of plain characters, and of its groups. */
function ofSequence(source: string): Literals {
  let best: Literals;
  let run = "";
  const close = (): void => {
    if (run.length >= SHORTEST) best = better(best, [run]);
    run = "";
  };
  for (let i = 0; i < source.length;) {
    const escaped = source[i] === "\\";
    const character = source[i + (escaped ? 1 : 0)] ?? "";
    const isPlain = escaped ? !/[A-Za-z0-9]/.test(character) : !special.includes(character);
    const isGroup = !escaped && character === "(";
    const isClass = !escaped && character === "[";
    const end = isGroup ? afterGroup(source, i) : isClass ? afterClass(source, i) : i + (escaped ? 2 : 1);
    const quantifier = quantifierAt(source, end);
    const isThere = !mayBeAbsent(quantifier);
    if (isPlain && isThere) run += character;
    if (!isPlain || quantifier !== "") close();
    if (isGroup && isThere) best = better(best, ofGroup(source.slice(i, end)));
    i = end + quantifier.length;
  }
  close();
  return best;
}

/**
 * Literals of which every text that matches the expression holds at least one; undefined when there are none. Most
 * lines hold none of a rule's, and looking for a literal costs a hundredth of compiling an expression.
 */
export function requiredLiterals(source: string): Literals {
  // A code point, a property or a reference back: what follows them is no text.
  if (/\\[xucpPk0-9]/.test(source)) return undefined;
  const each = alternatives(source).map(ofSequence);
  return each.every((literals) => literals !== undefined) ? each.flat() : undefined;
}
