import { analyzers } from "@afteraction/analyzers";
import { errorClasses } from "@afteraction/schema";
import { analyzersPage } from "./analyzers-page.ts";
import { errorsPage } from "./errors-page.ts";

/** Every generated page: its path from the repository root, and its text. */
export const pages: ReadonlyMap<string, string> = new Map([
  ["docs/generated/analyzers.md", analyzersPage(analyzers)],
  ["docs/generated/errors.md", errorsPage(errorClasses)],
]);
