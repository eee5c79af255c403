/*
 * Long patterns, one alternative to a line. The pieces are joined as they are written, so a piece may hold groups; its
 * flags are those of the first piece.
 */

const sources = (pieces: readonly RegExp[]): readonly string[] => pieces.map((piece) => piece.source);

const joined = (source: string, pieces: readonly RegExp[]): RegExp => new RegExp(source, pieces[0]?.flags);

/** A line that begins with one of the alternatives. */
export const startsWith = (...alternatives: readonly RegExp[]): RegExp =>
  joined(`^(?:${sources(alternatives).join("|")})`, alternatives);

/** A line that holds one of the alternatives, after at most so many characters. */
export const holds = (atMost: number, ...alternatives: readonly RegExp[]): RegExp =>
  joined(`^.{0,${atMost}}(?:${sources(alternatives).join("|")})`, alternatives);

/** A piece that is one of the alternatives, for `sequence`. */
export const anyOf = (...alternatives: readonly RegExp[]): RegExp =>
  joined(`(?:${sources(alternatives).join("|")})`, alternatives);

/** A line that begins with the pieces, one after the other. */
export const sequence = (...pieces: readonly RegExp[]): RegExp => joined(`^${sources(pieces).join("")}`, pieces);
