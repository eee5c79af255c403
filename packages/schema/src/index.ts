export { type Adopted, type AdoptedRow, adoptedRowSchema, adoptedSchema } from "./adopted.ts";
export { canonical } from "./canonical.ts";
export { type Change, type Changes, changeSchema, changesSchema } from "./change.ts";
export { type ErrorClass, errorClass, errorClasses, type ErrorKind, isTemplateClass } from "./error-class.ts";
export {
  type DurationQuality,
  durationQualitySchema,
  type Event,
  eventSchema,
  type Outcome,
  outcomeSchema,
  type Reject,
  type RejectReason,
  rejectSchema,
} from "./event.ts";
export {
  type Claim,
  claimSchema,
  type Estimate,
  estimateSchema,
  type Hypothesis,
  type LearningType,
  learningTypeSchema,
  type Replication,
  type Subject,
  subjectSchema,
  type Support,
  supportSchema,
} from "./hypothesis.ts";
export {
  bandSchema,
  type HypothesisRow,
  hypothesisRowSchema,
  impactSchema,
  type Judged,
  judgedSchema,
  type Learning,
  learningSchema,
  type LedgerEntry,
  ledgerEntrySchema,
  type Status,
  statusSchema,
} from "./learning.ts";
export { type Nested, nestedSchema } from "./nested.ts";
export { type Reliability, type ReliabilityBin, reliabilityBinSchema, reliabilitySchema } from "./reliability.ts";
export {
  type ContextRow,
  contextRowSchema,
  type Data,
  type DataQuality,
  dataQualitySchema,
  dataSchema,
  type Report,
  reportSchema,
  type Silence,
  silenceSchema,
  type SourceRow,
  sourceRowSchema,
  type ToolRow,
  toolRowSchema,
} from "./report.ts";
export {
  type Flow,
  flowSchema,
  type ReportEvidence,
  reportEvidenceSchema,
  type SessionExample,
  sessionExampleSchema,
  type SubjectEvidence,
  subjectEvidenceSchema,
  type WeekRow,
  weekRowSchema,
} from "./report-evidence.ts";
export { type Session } from "./session.ts";
export {
  type Input,
  inputSchema,
  type SlotName,
  slotNameSchema,
  type Slots,
  slotsSchema,
  slotValueSchema,
} from "./slot.ts";
export { UserError } from "./user-error.ts";
export { type Weekly, type WeeklyRow, weeklyRowSchema, weeklySchema } from "./weekly.ts";
export { byImpact, byWorth, isPublished, worth } from "./worth.ts";
