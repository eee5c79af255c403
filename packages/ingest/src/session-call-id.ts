/** A random part: 16 letters and digits in a row with a digit among them, or a UUID. */
const random = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=[A-Za-z]*\d)[A-Za-z\d]{16}/;

/**
 * Identity of a call that has an id. Some agents count their calls anew in each session (`call_1`,
 * `functions.bash:0`): such an id is unique together with its session only.
 */
export const sessionCallId = (session: string, id: string): string => (random.test(id) ? id : `${session} ${id}`);
