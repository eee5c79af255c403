import type { ToldFailure } from "@afteraction/ingest";
import { errorClass, isTemplateClass } from "@afteraction/schema";
import { tenPatterns } from "./ten-patterns.ts";

/** A failure of a corpus. */
export interface CorpusFailure extends ToldFailure {
  readonly repository: string;
}

/** A way to name failures. */
export interface Method {
  readonly name: string;
  /** Whether it has a class for the failure. */
  readonly knows: (failure: CorpusFailure) => boolean;
}

/** Classes that say who complains, and not about what. */
const vague: ReadonlySet<string> = new Set([
  "API_ERROR",
  "EXCEPTION",
  "GIT_ERROR",
  "MCP_ERROR",
  "NODE_EXCEPTION",
  "PACKAGE_MANAGER_ERROR",
  "PYTHON_EXCEPTION",
]);

/** Rules that see no message, only what was run: `npm test` failed, so tests did. */
const byName: ReadonlySet<string> = new Set([
  "ran-tests",
  "ran-linter",
  "ran-type-checker",
  "ran-build",
  "ran-package-manager",
  "ran-git",
  "checks",
]);

const isKnown = ({ classified }: CorpusFailure): boolean => errorClass(classified.errorClass)?.kind !== "other";

/** The ways that the page compares, worst first. */
export const methods: readonly Method[] = [
  { name: "ten patterns", knows: ({ failure }) => tenPatterns(failure.text) !== undefined },
  {
    name: "rules, only what a message says",
    knows: (failure) =>
      isKnown(failure) && !vague.has(failure.classified.errorClass) && !byName.has(failure.rule ?? ""),
  },
  { name: "rules", knows: isKnown },
  {
    name: "rules, then templates",
    knows: (failure) => isKnown(failure) || isTemplateClass(failure.classified.errorClass),
  },
];
