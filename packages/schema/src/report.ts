import { z } from "zod";
import { outcomeSchema, rejectSchema } from "./event.ts";
import { learningTypeSchema } from "./hypothesis.ts";
import { hypothesisRowSchema, learningSchema } from "./learning.ts";

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
  errorClasses: z.array(z.object({ class: z.string(), count })),
  durations: z.array(z.object({ quality: z.enum(["exec", "reported", "upper-bound", "none"]), count })),
  artefacts: z.array(z.object({ kind: z.string(), count, meaning: z.string() })),
  missing: z
    .array(z.string())
    .meta({ description: "What could not be learned from these logs, and what to switch on to get it" }),
  withheld: z
    .array(z.object({ reason: z.string(), count }))
    .meta({ description: "Findings that were not published, and why" }),
});
export type Data = z.output<typeof dataSchema>;

/** The report document: everything a reporter may show. Same input, same bytes. */
export const reportSchema = z
  .object({
    schemaVersion: z.literal(1),
    asOf: z.iso.datetime().meta({ description: "The newest event's time; 1970 when no log carries time" }),
    data: dataSchema,
    learnings: z.array(learningSchema),
    silence: z.array(silenceSchema),
    hypotheses: z.array(hypothesisRowSchema).optional().meta({ description: "With `--all`: every tested hypothesis" }),
  })
  .meta({ title: "Report", description: "The report document, schemaVersion 1" });
export type Report = z.output<typeof reportSchema>;
