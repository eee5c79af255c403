import type { Rule } from "./rule.ts";
import { agentRules } from "./rules/agent-rules.ts";
import { environmentRules } from "./rules/environment-rules.ts";
import { exitRules } from "./rules/exit-rules.ts";
import { fileRules } from "./rules/file-rules.ts";
import { flagRules } from "./rules/flag-rules.ts";
import { gitRules } from "./rules/git-rules.ts";
import { lateRules } from "./rules/late-rules.ts";
import { nameRules } from "./rules/name-rules.ts";
import { operationRules } from "./rules/operation-rules.ts";
import { packageRules } from "./rules/package-rules.ts";
import { programRules } from "./rules/program-rules.ts";
import { resultRules } from "./rules/result-rules.ts";
import { shellRules } from "./rules/shell-rules.ts";
import { stackRules } from "./rules/stack-rules.ts";
import { toolRules } from "./rules/tool-rules.ts";
import { webRules } from "./rules/web-rules.ts";

/**
 * All rules, in the order in which they are tried: what the agent says itself; names that the call was given and that
 * are not known (checked against the call, so they are sure); what tools found that worked; then what the environment
 * refuses; then what is left to say.
 */
export const rules: readonly Rule[] = [
  ...agentRules,
  ...fileRules,
  ...toolRules,
  ...webRules,
  ...flagRules,
  ...nameRules,
  ...resultRules,
  ...gitRules,
  ...packageRules,
  ...environmentRules,
  ...stackRules,
  ...shellRules,
  ...operationRules,
  ...programRules,
  ...exitRules,
  ...lateRules,
];
