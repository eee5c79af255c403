import picocolors from "picocolors";
import { type Io, wantsColor } from "./io.ts";

/** The colours of stdout: by meaning for the summary, by name for the diff. */
export function paletteOf(io: Io) {
  const { bold, dim, green, yellow, red, cyan } = picocolors.createColors(wantsColor(io.stdout, io.env));
  return { strong: bold, good: green, warn: yellow, dim, bold, green, red, cyan };
}
