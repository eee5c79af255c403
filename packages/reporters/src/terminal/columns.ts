/** Characters that take two columns: East Asian wide and full-width forms, emoji (UAX 11). */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

/** How many columns of a terminal a text takes; marks that combine with the character before take none. */
export function columnsOf(text: string): number {
  // nearly all text is ASCII, and counts as it is
  // eslint-disable-next-line no-control-regex -- the range of ASCII
  if (/^[\u0000-\u007F]*$/.test(text)) return text.length;
  return [...text].reduce((sum, each) => sum + (/\p{M}/u.test(each) ? 0 : wide.test(each) ? 2 : 1), 0);
}
