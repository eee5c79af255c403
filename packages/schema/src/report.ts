import { z } from "zod";
import { adoptedSchema } from "./adopted.ts";
import { changesSchema } from "./change.ts";
import { outcomeSchema, rejectSchema } from "./event.ts";
import { learningTypeSchema } from "./hypothesis.ts";
import { hypothesisRowSchema, learningSchema } from "./learning.ts";
import { nestedSchema } from "./nested.ts";
import { reliabilitySchema } from "./reliability.ts";
import { reportEvidenceSchema } from "./report-evidence.ts";
import { weeklySchema } from "./weekly.ts";

const count = z.int().nonnegative();

export const sourceRowSchema = z.object({
  path: z.string().meta({ description: "Relative to the input it was found under" }),
  format: z.string(),
  events: count,
  sessions: count,
  duplicates: count,
  rejects: count,
});
export type SourceRow = z.output<typeof sourceRowSchema>;

export const toolRowSchema = z.object({
  tool: z.string(),
  operation: z.string().optional(),
  events: count,
  errors: count,
  timed: count.meta({ description: "Calls with a duration" }),
  medianMs: z.number().nullable(),
  p95Ms: z.number().nullable(),
  totalMs: z.number(),
  sessions: count,
});
export type ToolRow = z.output<typeof toolRowSchema>;

export const silenceSchema = z.object({
  type: learningTypeSchema,
  reason: z.string(),
  nearest: z.string().meta({ description: "The closest candidate and what it lacks; empty if there is none" }),
});
export type Silence = z.output<typeof silenceSchema>;

const share = z.number().min(0).max(1);

/** How far the logs can be trusted, in numbers. */
export const dataQualitySchema = z
  .object({
    unknownOutcomes: share.meta({ description: "Share of calls whose end the logs do not tell" }),
    measuredDurations: share.meta({ description: "Share of calls with an execution time" }),
    elapsedDurations: share.meta({ description: "Share of calls with a gap between timestamps only" }),
    rejectedRecords: share.meta({ description: "Share of records that could not be read, of these and the calls" }),
    namedErrors: share.meta({ description: "Share of failures with a class of the taxonomy; 1 without failures" }),
    clock: z
      .array(z.object({ kind: z.string(), count: count.positive(), meaning: z.string() }))
      .meta({ description: "Oddities of time, in order of kind" }),
  })
  .meta({ title: "DataQuality", description: "How far the logs can be trusted" });
export type DataQuality = z.output<typeof dataQualitySchema>;

export const dataSchema = z.object({
  files: count,
  bytes: count,
  events: count,
  sessions: count,
  users: count,
  duplicates: count,
  span: z.object({ from: z.iso.datetime(), to: z.iso.datetime(), weeks: z.number() }).nullable(),
  sources: z.array(sourceRowSchema),
  rejects: z.array(z.object({ reason: rejectSchema.shape.reason, count })),
  rejected: z.array(rejectSchema).meta({ description: "The first rejects with their places" }),
  outcomes: z.record(outcomeSchema, count),
  tools: z.array(toolRowSchema),
  operations: z.array(toolRowSchema),
  weekly: weeklySchema.optional().meta({ description: "Absent when no log carries time" }),
  errorClasses: z.array(z.object({ class: z.string(), count })),
  durations: z.array(z.object({ quality: z.enum(["exec", "reported", "upper-bound", "none"]), count })),
  artefacts: z.array(z.object({ kind: z.string(), count, meaning: z.string() })),
  quality: dataQualitySchema.optional().meta({ description: "How far the logs can be trusted" }),
  missing: z
    .array(z.string())
    .meta({ description: "What could not be learned from these logs, and what to switch on to get it" }),
  withheld: z
    .array(z.object({ reason: z.string(), count }))
    .meta({ description: "Findings that were not published, and why" }),
});
export type Data = z.output<typeof dataSchema>;

/** One file that agents read: what of it the run writes, and what it leaves out. */
export const contextRowSchema = z
  .object({
    target: z.string(),
    path: z.string().meta({ description: "From the repository's root" }),
    bytes: count.meta({ description: "Of the block, or of the whole file where it is the run's own; UTF-8" }),
    budget: count.meta({ description: "Ceiling of `bytes`" }),
    lines: count.meta({ description: "Learnings that it holds" }),
    evicted: z
      .array(z.object({ id: z.string(), pattern: z.string(), reason: z.string() }))
      .meta({ description: "Learnings that would stand there and do not, most worth first" }),
  })
  .meta({ title: "ContextRow", description: "One file that agents read" });
export type ContextRow = z.output<typeof contextRowSchema>;

/** The report document: everything a reporter may show. Same input, same bytes. */
export const reportSchema = z
  .object({
    schemaVersion: z.literal(1),
    asOf: z.iso.datetime().meta({ description: "The newest event's time; 1970 when no log carries time" }),
    data: dataSchema,
    learnings: z.array(learningSchema),
    nested: z
      .array(nestedSchema)
      .optional()
      .meta({ description: "Findings that a published learning says better, by pattern; absent without any" }),
    silence: z.array(silenceSchema),
    context: z
      .array(contextRowSchema)
      .optional()
      .meta({ description: "Files that agents read; absent without context" }),
    contextConfidence: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({ description: "Least confidence of what is written for agents; 0.60 when absent" }),
    reliability: reliabilitySchema
      .optional()
      .meta({ description: "Stated confidence against observed replication, in hold-outs of this run's own sessions" }),
    adopted: adoptedSchema
      .optional()
      .meta({ description: "How often accepted learnings about failures are met since; absent without any" }),
    changes: changesSchema.optional().meta({ description: "What changed in the ledger lately" }),
    evidence: reportEvidenceSchema
      .optional()
      .meta({ description: "Only for reporters that draw it: what `report.html` shows beside the numbers" }),
    hypotheses: z.array(hypothesisRowSchema).optional().meta({ description: "With `--all`: every tested hypothesis" }),
  })
  .meta({ title: "Report", description: "The report document, schemaVersion 1" });
export type Report = z.output<typeof reportSchema>;
