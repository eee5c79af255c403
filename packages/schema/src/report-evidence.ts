import { z } from "zod";

const count = z.int().nonnegative();
const milliseconds = z.number().nonnegative();

/** One week of one subject's calls. */
export const weekRowSchema = z
  .object({
    week: z.iso.date().meta({ description: "Its Monday, UTC" }),
    calls: count,
    hits: count.meta({ description: "Calls that show what the learning is about: failures, or whole sequences" }),
    medianMs: milliseconds.nullable(),
    lowerMs: milliseconds.nullable().meta({ description: "First quartile" }),
    upperMs: milliseconds.nullable().meta({ description: "Third quartile" }),
  })
  .meta({ title: "WeekRow", description: "One week of one subject's calls" });
export type WeekRow = z.output<typeof weekRowSchema>;

/** How the calls of some learnings' common subject are spread, and how they went over time. */
export const subjectEvidenceSchema = z
  .object({
    learnings: z.array(z.string()).meta({ description: "Ids of the learnings that it belongs to, in order" }),
    kind: z
      .enum(["duration", "per-session"])
      .meta({ description: "duration: calls by how long they took, in ms; per-session: sessions by their hits" }),
    bins: z
      .array(z.object({ from: z.number().nonnegative(), to: z.number().positive().nullable(), count }))
      .meta({ description: "From `from` (included) to `to` (left out; null: no end), in order, without gaps" }),
    weeks: z.array(weekRowSchema).meta({ description: "In order, without gaps, at most a year" }),
  })
  .meta({ title: "SubjectEvidence", description: "Distribution and history of one subject" });
export type SubjectEvidence = z.output<typeof subjectEvidenceSchema>;

/** A stretch of one session that shows some learnings. */
export const sessionExampleSchema = z
  .object({
    session: z.string().meta({ description: "Pseudonym, as in `examples`" }),
    startedAt: z.iso.datetime().nullable(),
    before: count.meta({ description: "Calls of the session before the stretch" }),
    after: count.meta({ description: "Calls of the session after the stretch" }),
    calls: z
      .array(
        z.object({
          name: z.string().meta({ description: "Tool, with the operation where that is an action" }),
          outcome: z.string(),
          lane: count.meta({ description: "0: the first lane of the session" }),
          atMs: milliseconds.nullable().meta({ description: "Since the first call of the stretch" }),
          durationMs: milliseconds.nullable(),
          learnings: z.array(z.string()).meta({ description: "Ids of the learnings that refer to this call" }),
        }),
      )
      .max(40),
  })
  .meta({ title: "SessionExample", description: "A stretch of one session, at most 40 calls" });
export type SessionExample = z.output<typeof sessionExampleSchema>;

/** The directly-follows graph of tool calls: which call comes right after which, in one lane (van der Aalst 2016). */
export const flowSchema = z
  .object({
    nodes: z
      .array(
        z.object({
          name: z.string(),
          calls: count,
          failures: count,
          repeats: count.meta({ description: "Times that it came right after itself" }),
        }),
      )
      .meta({ description: "The most called, in order of name" }),
    edges: z
      .array(
        z.object({
          from: z.string(),
          to: z.string(),
          count: count.positive(),
          ended: count.meta({ description: "Of these, the calls of `to` with a known outcome" }),
          failures: count.meta({ description: "Of these, the calls of `to` that failed" }),
          sessions: count.positive(),
          medianMs: milliseconds.nullable().meta({ description: "From the end of `from` to the end of `to`" }),
        }),
      )
      .meta({ description: "In order of names; never from a node to itself" }),
    otherNodes: count.meta({ description: "Names that are left out" }),
    otherEdges: count.meta({ description: "Pairs that are left out" }),
  })
  .meta({ title: "Flow", description: "Directly-follows graph of the team's calls" });
export type Flow = z.output<typeof flowSchema>;

/** What a report draws beside the numbers: bounded in size, and without text from logs but names. */
export const reportEvidenceSchema = z
  .object({
    subjects: z.array(subjectEvidenceSchema),
    sessions: z.array(sessionExampleSchema).meta({ description: "In order of session and stretch" }),
    flow: flowSchema,
  })
  .meta({ title: "ReportEvidence", description: "What a report draws beside the numbers" });
export type ReportEvidence = z.output<typeof reportEvidenceSchema>;
