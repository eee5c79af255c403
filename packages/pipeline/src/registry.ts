import { type AnyAnalyzer, analyzers } from "@afteraction/analyzers";
import { type ContextTarget, targets } from "@afteraction/context";
import { type Source, sources } from "@afteraction/ingest";
import { type LateReporter, lateReporters, type Reporter, reporters } from "@afteraction/reporters";

/** Everything that is registered: what a config can name, and what `list` shows. */
export interface Registry {
  readonly analyzers: readonly AnyAnalyzer[];
  readonly sources: readonly Source[];
  readonly reporters: readonly (Reporter | LateReporter)[];
  readonly targets: readonly ContextTarget[];
}

export const registry: Registry = {
  analyzers,
  sources,
  reporters: [...reporters, ...lateReporters],
  targets,
};
