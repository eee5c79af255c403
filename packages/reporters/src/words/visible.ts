/**
 * Characters that a reader cannot see, or that reorder what is seen: controls, format and bidi characters, tags,
 * variation selectors, fillers, private use, lone surrogates, noncharacters (Unicode UTS 39, UAX 9).
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{DI}\p{NChar}\p{Zl}\p{Zp}]/gu;

/** The text on one line: white space becomes a space, an invisible character a visible `�`. */
export const visible = (text: string): string =>
  text.replace(/[\t\n\v\f\r\p{Zs}]+/gu, " ").replace(invisible, "\u{FFFD}");

/** At most `limit` characters: the middle becomes `…`, because names differ at both ends. */
export function shorten(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const tail = Math.floor((limit - 1) / 3);
  const head = limit - 1 - tail;
  return `${characters.slice(0, head).join("")}…${characters.slice(characters.length - tail).join("")}`;
}
