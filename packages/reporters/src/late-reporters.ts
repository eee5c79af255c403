import { htmlDocs } from "./html-docs.ts";
import type { Reporter } from "./reporter.ts";

/**
 * A reporter that is loaded when it is written: a run without it (`--reporters`) is no slower, and a program that is
 * built without it does not hold what it needs.
 */
export interface LateReporter extends Omit<Reporter, "render" | "files"> {
  /** Rejects where this program was built without it. */
  load(): Promise<Reporter>;
}

/** Every reporter that is loaded late. */
export const lateReporters: readonly LateReporter[] = [
  { ...htmlDocs, load: async () => (await import("./html/html.ts")).html },
];
