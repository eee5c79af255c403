import { z } from "zod";
import { claimSchema, estimateSchema, learningTypeSchema, subjectSchema, supportSchema } from "./hypothesis.ts";

export const statusSchema = z.enum(["proposed", "active", "rejected", "snoozed", "retired", "superseded"]).meta({
  title: "Status",
  description: "proposed: not yet in the ledger when the run began. Published means proposed or active",
});
export type Status = z.output<typeof statusSchema>;

export const bandSchema = z
  .enum(["high", "medium", "low"])
  .meta({ title: "Band", description: "> 0.80, 0.60–0.80, < 0.60" });
export const impactSchema = z.enum(["high", "medium", "low"]).meta({ title: "Impact" });

const probability = z.number().min(0).max(1);

/** The statistical part of a row, shared by hypotheses and learnings. */
const rowShape = {
  id: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .meta({ description: "Hash of claim and subject" }),
  type: learningTypeSchema,
  claim: claimSchema,
  subject: subjectSchema,
  estimate: estimateSchema,
  effect: z.number().meta({ description: "Signed, against the null hypothesis" }),
  threshold: z.number().meta({ description: "The smallest effect worth a sentence" }),
  p: probability.meta({ description: "Raw p-value" }),
  q: probability.meta({ description: "Adjusted over the run" }),
  confidence: probability.meta({ description: "Probability that the claim replicates on the next block of sessions" }),
  support: supportSchema,
};

/** A tested hypothesis, without prose (`analyze --json --all`). */
export const hypothesisRowSchema = z.object({ ...rowShape, published: z.boolean() }).meta({ title: "HypothesisRow" });
export type HypothesisRow = z.output<typeof hypothesisRowSchema>;

/** An admitted finding with identity, words and a life. */
export const learningSchema = z
  .object({
    ...rowShape,
    pattern: z.string().meta({ description: "Identity in words, for example `slow:WebFetch`" }),
    category: z.string().meta({ description: "`{type}_{impact}`" }),
    description: z.string(),
    recommendation: z.string(),
    instead: z.string().optional().meta({ description: "What worked instead of the failing call" }),
    band: bandSchema,
    impact: impactSchema,
    benefit: z.object({ secondsPerWeek: z.number(), failuresPerWeek: z.number() }),
    metrics: z.record(z.string(), z.number()),
    examples: z.array(z.string()),
    status: statusSchema,
    firstSeen: z.iso.datetime(),
    lastSeen: z.iso.datetime(),
    expires: z.iso.datetime().optional().meta({
      description: "An alert's end at the latest: it is news of the last days, no learning, and in no ledger",
    }),
    doubted: z.iso.datetime().optional().meta({
      description: "Accepted by a person, and its evidence was gone by then: proposed for retirement",
    }),
  })
  .meta({ title: "Learning" });
export type Learning = z.output<typeof learningSchema>;

/** The evidence that a person saw when they gave a verdict: what later evidence is compared with. */
export const judgedSchema = z
  .object({
    at: z.iso.datetime().meta({ description: "Time of the verdict, or of the run that first met it in the file" }),
    confidence: probability,
    effect: z.number(),
    estimate: estimateSchema,
    sessions: z.int().nonnegative(),
  })
  .meta({ title: "Judged", description: "The evidence at the time of a person's verdict; present: a person decided" });
export type Judged = z.output<typeof judgedSchema>;

const reason = z
  .string()
  .max(200, "expected at most 200 characters")
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, "expected one line")
  .meta({ description: "Yours: why you decided so, in one line of at most 200 characters" });

/** A learning's file in the ledger. People may edit `status`, `snoozedUntil`, `reason` and `note`. */
export const ledgerEntrySchema = z
  .object({
    schemaVersion: z.literal(1),
    ...learningSchema.shape,
    status: statusSchema.exclude(["proposed"]),
    note: z.string().default("").meta({ description: "Yours: kept as it is" }),
    reason: reason.optional(),
    snoozedUntil: z.iso.date("expected a date such as 2026-12-24").optional().meta({
      description:
        "Yours, with the status `snoozed`: asleep before this date; without it, until the evidence is another",
    }),
    supersededBy: rowShape.id.optional().meta({ description: "The learning that says it better" }),
    hint: z.boolean().optional().meta({ description: "Yours: with false, agents get no hint of it at run time" }),
    judged: judgedSchema.optional(),
    history: z
      .array(
        z.object({ at: z.iso.datetime(), status: statusSchema, confidence: probability, reason: reason.optional() }),
      )
      .meta({ description: "Changes of status, oldest first: the first, and the newest 19" }),
  })
  .meta({ title: "LedgerEntry", description: "One learning's file in the ledger" });
export type LedgerEntry = z.output<typeof ledgerEntrySchema>;
