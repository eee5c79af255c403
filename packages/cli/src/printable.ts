// C0 and C1 controls except tab and newline; marks that reorder or hide text; lone surrogates
// eslint-disable-next-line no-control-regex -- controls are what this is about
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/gu;

/** Text that cannot steer a terminal: control and direction characters are shown as `\u{…}`. */
export function printable(text: string): string {
  return text.replaceAll(unsafe, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
