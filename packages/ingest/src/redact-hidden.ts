/** A character that a reader does not see. */
export interface HiddenCharacter {
  /** For example `U+200B`. */
  readonly codePoint: string;
  /** Where it stands, in UTF-16 code units. */
  readonly index: number;
}

/*
 * Controls but tab and line ends; what Unicode calls default-ignorable (zero-width, bidirectional, tag and variation
 * characters, Hangul fillers); other format characters; line and paragraph separators; lone surrogates.
 * Unicode Standard 16.0, chapters 5.21 and 23.
 */
const hidden = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** In emoji both are ordinary: the emoji form (U+FE0F) after a symbol, and the joiner (U+200D) between two. */
const inEmoji = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}#*0-9]\uFE0F?)$/u;

function isOrdinary(text: string, index: number, character: string): boolean {
  if (character === "\uFEFF") return index === 0;
  if (character !== "\uFE0F" && character !== "\u200D") return false;
  return inEmoji.test(text.slice(Math.max(0, index - 3), index));
}

/** Characters that could hide text from a reader or steer a display; a byte-order mark at the start is none. */
export function hiddenCharacters(text: string): readonly HiddenCharacter[] {
  return [...text.matchAll(hidden)]
    .filter(({ index, 0: character }) => !isOrdinary(text, index, character))
    .map(({ index, 0: character }) => ({ codePoint: nameOf(character), index }));
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
