import { z } from "zod";
import { inputSchema, slotsSchema } from "./slot.ts";

/** How a call ended. Only `success` and `error` say something about the tool; the rest are neither. */
export const outcomeSchema = z.enum(["success", "error", "denied", "interrupted", "launched", "unknown"]).meta({
  title: "Outcome",
  description:
    "success; error; denied by a person or a rule; interrupted (by a person, a failed sibling, a warm-up); launched in the background; unknown",
});

export type Outcome = z.output<typeof outcomeSchema>;

/** Where a duration comes from, best first. The first two are *measured*, `upper-bound` is *elapsed*. */
export const durationQualitySchema = z.enum(["exec", "reported", "upper-bound", "none"]).meta({
  title: "DurationQuality",
  description:
    "exec: execution time from a hook or telemetry; reported: by the tool itself; upper-bound: gap between timestamps, waiting included; none",
});

export type DurationQuality = z.output<typeof durationQualitySchema>;

const epochMs = z.int().nonnegative();

/** One tool call, whatever agent and log it came from. */
export const eventSchema = z
  .object({
    callId: z.string().min(1).meta({ description: "Identity of the call; duplicates share it" }),
    session: z
      .string()
      .min(1)
      .meta({ description: "The session that made the call (a sub-agent's own, if it has one)" }),
    rootSession: z.string().min(1).meta({ description: "The session a person started: the unit of independence" }),
    lane: z.string().min(1).meta({ description: "`main`, or the sub-agent's id: calls of one lane are in order" }),
    agent: z.string().min(1).meta({ description: "The coding agent, for example `claude-code`" }),
    user: z.string().optional().meta({ description: "Pseudonym of the person" }),
    repo: z.string().optional().meta({ description: "Pseudonym of the repository" }),
    tool: z.string().min(1).meta({ description: "Canonical tool name" }),
    operation: z
      .string()
      .optional()
      .meta({ description: "What the tool was asked to do: command head (`npm test`), MCP tool, file kind (`*.ts`)" }),
    inputs: z.array(inputSchema).optional().meta({ description: "Identifiers the call was given" }),
    startedAt: epochMs.optional().meta({ description: "Milliseconds since 1970" }),
    endedAt: epochMs.optional().meta({ description: "Milliseconds since 1970" }),
    durationMs: z.number().nonnegative().optional().meta({ description: "Milliseconds" }),
    durationQuality: durationQualitySchema,
    outcome: outcomeSchema,
    errorClass: z.string().optional().meta({ description: "Class of the error taxonomy" }),
    slots: slotsSchema.optional(),
    exitCode: z.int().optional(),
    validation: z
      .boolean()
      .optional()
      .meta({ description: "The call was refused before it ran (bad input, stale file)" }),
    deniedBy: z.enum(["user", "rule", "classifier", "hook", "unknown"]).optional(),
    batch: z
      .string()
      .optional()
      .meta({ description: "Calls of one answer of the model share it: they ran in parallel" }),
    source: z.string().min(1).meta({ description: "Format of the log the call was read from" }),
  })
  .meta({ title: "Event", description: "One tool call" });

export type Event = z.output<typeof eventSchema>;

/** A record that could not become an event: a value, counted and shown, never thrown. */
export const rejectSchema = z
  .object({
    path: z.string().meta({ description: "The file, relative to the input it was found under" }),
    line: z.int().positive().meta({ description: "Line, or element of an array, counted from 1" }),
    reason: z
      .enum([
        "malformed-json",
        "not-an-object",
        "no-tool-name",
        "no-session",
        "trailing-data",
        "too-long",
        "unreadable",
        "unknown-format",
      ])
      .meta({ description: "Why it was rejected" }),
  })
  .meta({ title: "Reject", description: "A record that could not be read" });

export type Reject = z.output<typeof rejectSchema>;
export type RejectReason = Reject["reason"];
