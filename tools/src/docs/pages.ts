import { analyzers } from "@afteraction/analyzers";
import { errorRules } from "@afteraction/ingest";
import { errorClasses } from "@afteraction/schema";
import { analyzersPage } from "./analyzers-page.ts";
import { errorsPage } from "./errors-page.ts";
import { rulesPage } from "./rules-page.ts";

/** Every generated page: its path from the repository root, and its text. */
export const pages: ReadonlyMap<string, string> = new Map([
  ["docs/generated/analyzers.md", analyzersPage(analyzers)],
  ["docs/generated/errors.md", errorsPage(errorClasses)],
  ["docs/generated/error-rules.md", rulesPage(errorRules)],
]);
