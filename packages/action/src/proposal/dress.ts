import type { Forge } from "../forge.ts";
import type { Inputs } from "../inputs.ts";

/** What went wrong, as a sentence; nothing where nothing did. */
async function attempt(what: string, act: () => Promise<void>): Promise<string[]> {
  try {
    await act();
    return [];
  } catch (error) {
    return [`The ${what} could not be set: ${error instanceof Error ? error.message : String(error)}.`];
  }
}

/**
 * Labels and reviewers of a new pull request: worth a warning when they do not work, not worth a failure.
 *
 * @returns what could not be set, in sentences
 */
export async function dressed(
  forge: Forge,
  number: number,
  { labels, reviewers }: Pick<Inputs, "labels" | "reviewers">,
): Promise<readonly string[]> {
  const left = labels.length === 0 ? [] : await attempt("labels", () => forge.addLabels(number, labels));
  if (reviewers.length === 0) return left;
  return [...left, ...(await attempt("reviewers", () => forge.requestReviewers(number, reviewers)))];
}
