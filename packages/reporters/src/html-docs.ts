import type { Reporter } from "./reporter.ts";

/** What is known of the page without loading what draws it. */
export const htmlDocs: Omit<Reporter, "render" | "files"> = {
  id: "html",
  docs: { title: "The whole report as one page to explore", reader: "people who doubt a learning" },
  extension: "html",
  committed: false,
  needsEvidence: true,
};
