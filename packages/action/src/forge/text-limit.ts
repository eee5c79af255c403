import { ForgeError } from "../forge-error.ts";

/** Most characters (code points) that GitHub takes in the body of a pull request or of a comment. */
export const bodyLimit = 65_536;

/** @throws ForgeError `too-long` */
export function refuseTooLong(body: string | undefined): void {
  // Counting code points walks the text: only needed where the UTF-16 length leaves room for doubt.
  if (body === undefined || body.length <= bodyLimit || [...body].length <= bodyLimit) return;
  throw new ForgeError("too-long", `Body is too long (maximum is ${bodyLimit} characters)`, 422);
}
