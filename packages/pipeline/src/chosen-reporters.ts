import { type LateReporter, lateReporters, type Reporter, reporters as registered } from "@afteraction/reporters";
import { UserError } from "@afteraction/schema";
import { suggest } from "./config-error.ts";

/** Reports to write: those at hand, and those to be loaded. */
export interface Chosen {
  readonly reporters: readonly Reporter[];
  readonly late: readonly LateReporter[];
  /** Whether somebody named them: then what this program was built without is worth a warning. */
  readonly isAsked: boolean;
}

/** Those with these ids; undefined: all but those on request, as far as this program has them. @throws UserError for an id that no reporter has */
export function chosenReporters(ids: readonly string[] | undefined): Chosen {
  if (ids === undefined) {
    const reporters = registered.filter(({ onRequest }) => onRequest !== true);
    return { reporters, late: lateReporters, isAsked: false };
  }
  const all = [...registered, ...lateReporters].map(({ id }) => id);
  const unknown = ids.find((id) => !all.includes(id));
  if (unknown !== undefined)
    throw new UserError({
      code: "unknown-reporter",
      message: `there is no reporter ${JSON.stringify(unknown)}`,
      hint: suggest(unknown, all),
      exitCode: 2,
    });
  return {
    reporters: registered.filter(({ id }) => ids.includes(id)),
    late: lateReporters.filter(({ id }) => ids.includes(id)),
    isAsked: true,
  };
}

/** What could be loaded, and a warning for what this program was built without. */
export interface Loaded {
  readonly reporters: readonly Reporter[];
  readonly warnings: readonly string[];
}

/** Loads what is to be loaded. */
export async function loadReporters({ reporters, late, isAsked }: Chosen): Promise<Loaded> {
  const loaded: Reporter[] = [...reporters];
  const warnings: string[] = [];
  for (const { id, load } of late) {
    try {
      loaded.push(await load());
    } catch (error) {
      if (!isMissing(error)) throw error;
      if (!isAsked) continue;
      warnings.push(
        `the report ${JSON.stringify(id)} is not written: this program was built without it; the command line has it`,
      );
    }
  }
  return { reporters: loaded, warnings };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
