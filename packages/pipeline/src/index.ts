export { apply } from "./apply.ts";
export { type Check, check, type CheckFinding, type CheckOptions } from "./check.ts";
export { errorLists, recordHook, type RecordQuestion } from "./collect.ts";
export { mostInputBytes } from "./collect-spool.ts";
export { conclude, type Conclusion, type Material } from "./conclude.ts";
export { type Config, configJsonSchema, configSchema } from "./config.ts";
export { discover } from "./discover.ts";
export { findLearning, type FoundLearning } from "./find-learning.ts";
export { currentIndex, hintFor, type HintQuestion } from "./hints.ts";
export { applyRemoval, applySetup, look, planRemoval, planSetup } from "./init-entry.ts";
export { type AgentSetup, agentSetups } from "./init-agents.ts";
export type { Setup } from "./init-files.ts";
export type { FoundAgent, Look } from "./init-look.ts";
export { jsonSchemas, type SchemaFile } from "./json-schemas.ts";
export { type BrokenFile, type Ledger, type LedgerFile, ledgerText, parseEntry, readLedger } from "./ledger.ts";
export { knownText, type LedgerMemory, looksText, memoryFiles } from "./ledger-memory.ts";
export { configFileName, type LoadedConfig, loadConfig, parseConfig } from "./load-config.ts";
export type { FoundFile } from "./log-file.ts";
export type { Overlay } from "./overlay.ts";
export { nearest } from "./nearest.ts";
export { type Place, type Places, placeOf } from "./place.ts";
export { type FileChange, type Plan, planOf, type WantedFile } from "./plan.ts";
export {
  type BodyState,
  bodyStateOf,
  boxesOf,
  inertProse,
  type JobSummary,
  jobSummary,
  type LedgerChanges,
  ledgerChanges,
  normalBody,
  type PullRequest,
  pullRequestBody,
  pullRequestTitle,
  type Role,
  type Shown,
} from "@afteraction/reporters";
export { type ReadFiles, readFiles, type ReadProgress } from "./read-files.ts";
export { registry, type Registry } from "./registry.ts";
export {
  cardText,
  documentText,
  explainText,
  type Palette,
  type Position,
  type TerminalOptions,
  terminalText,
} from "./render.ts";
export { repositoryRoot } from "./repository-root.ts";
export { openReview, type Review } from "./review.ts";
export { judge, type Judgement, type ReviewAct, takeBack } from "./review-judge.ts";
export { concludeRun, gather, type Gathered, type Run, run, type RunOptions, type View } from "./run.ts";
export { logRun, type RunRecord, runsLogPath } from "./runs-log.ts";
export { type Snapshot, snapshot, type SnapshotOptions } from "./snapshot.ts";
export { sortedJson } from "./sorted-json.ts";
export { giveVerdict, isMaterial, judgedOf, transitions, type Verdict } from "@afteraction/learnings";
