import type { AnyAnalyzer } from "./analyzer.ts";
import consistentSlowness from "./families/consistent-slowness.ts";
import errorRecovery from "./families/error-recovery.ts";
import failureLoops from "./families/failure-loops.ts";
import immediateRetry from "./families/immediate-retry.ts";
import levelChanges from "./families/level-changes.ts";
import recurs from "./families/recurs.ts";
import relativeSlowness from "./families/relative-slowness.ts";
import successContext from "./families/success-context.ts";
import validationFailures from "./families/validation-failures.ts";
import variability from "./families/variability.ts";
import workflowSuccess from "./families/workflow-success.ts";
import workflows from "./families/workflows.ts";

/** Every analyzer, by id: an analyzer is its file in `families/` and its line here. */
export const analyzers: readonly AnyAnalyzer[] = [
  consistentSlowness,
  errorRecovery,
  failureLoops,
  immediateRetry,
  levelChanges,
  recurs,
  relativeSlowness,
  successContext,
  validationFailures,
  variability,
  workflowSuccess,
  workflows,
];
