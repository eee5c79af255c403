/*
 * The baseline: the ten phrases by which the hook of the first metrics learning system named an error, in its order and
 * whatever their case. What none of them matched it named by the first 50 characters of its text.
 */
const patterns: readonly (readonly [name: string, phrase: RegExp])[] = [
  ["FILE_NOT_FOUND", /file .* does not exist/i],
  ["PERMISSION_DENIED", /permission denied/i],
  ["PATH_NOT_FOUND", /no such file or directory/i],
  ["COMMAND_NOT_FOUND", /command .* not found/i],
  ["TIMEOUT", /timeout/i],
  ["CONNECTION_REFUSED", /connection refused/i],
  ["INVALID_ARGUMENT", /invalid argument/i],
  ["MEMORY_ERROR", /memory error/i],
  ["SYNTAX_ERROR", /syntax error/i],
  ["TYPE_ERROR", /type error/i],
];

/** The class that the baseline gives an error text; undefined for none. */
export const tenPatterns = (text: string): string | undefined => patterns.find(([, phrase]) => phrase.test(text))?.[0];
