import { z } from "zod";
import { slotValueSchema } from "./slot.ts";

export const learningTypeSchema = z
  .enum(["performance", "error_recovery", "workflow", "validation", "success_rate", "trend", "anomaly"])
  .meta({ title: "LearningType" });
export type LearningType = z.output<typeof learningTypeSchema>;

export const claimSchema = z
  .enum([
    "slow",
    "slower",
    "variable",
    "shifted",
    "drifts",
    "unusual",
    "recurs",
    "recovers",
    "retry",
    "prevents",
    "loops",
    "follows",
    "succeeds",
    "fails",
    "invalid",
    "precedes",
  ])
  .meta({ title: "Claim", description: "What is said of the subject" });
export type Claim = z.output<typeof claimSchema>;

const name = z.string().min(1);
const slot = slotValueSchema.optional();

/** What a claim is about. Keys that are unknown are absent, never empty. Identity = claim + subject. */
export const subjectSchema = z
  .strictObject({
    tool: name.optional(),
    operation: name.optional(),
    quality: z
      .enum(["measured", "elapsed"])
      .optional()
      .meta({ description: "measured: execution time; elapsed: waiting included" }),
    metric: name.optional(),
    errorClass: name.optional(),
    by: name.optional().meta({ description: "The first action after the failure" }),
    before: name.optional().meta({ description: "The call that came right before" }),
    reason: name.optional(),
    sequence: z.array(name).min(3).max(7).optional(),
    user: name.optional().meta({ description: "Pseudonym, when the scope is one person" }),
    command: slot,
    subcommand: slot,
    flag: slot,
    manager: slot,
    script: slot,
    module: slot,
    type: slot,
    skill: slot,
    agent: slot,
    path: slot,
    host: slot,
    parameter: slot,
  })
  .meta({ title: "Subject", description: "What a claim is about; strings only, but for `sequence`" });
export type Subject = z.output<typeof subjectSchema>;

export const estimateSchema = z
  .object({
    value: z.number(),
    unit: z.enum(["share", "ratio", "ms", "difference", "probability", "sessions"]),
    interval: z.object({ low: z.number(), high: z.number(), level: z.number() }),
  })
  .meta({ title: "Estimate", description: "A quantity with its confidence interval" });
export type Estimate = z.output<typeof estimateSchema>;

export const supportSchema = z
  .object({ events: z.int().nonnegative(), sessions: z.int().nonnegative(), users: z.int().nonnegative() })
  .meta({ title: "Support", description: "How much the statement rests on; `users` is 0 where the logs name nobody" });
export type Support = z.output<typeof supportSchema>;

/**
 * How the engine turns evidence into the probability that the claim replicates on the next block of equal size.
 * - `effect`: a score with a standard error; normal-mixture prior per family (docs: confidence).
 * - `rate`: a share against a fixed bound; normal.
 * - `recurrence`: sessions in which a failure came back, out of those since it was first seen; a two-state chain.
 */
export type Replication =
  | {
      readonly model: "effect";
      readonly se: number;
      readonly information: number;
      /** Standard error if there were no effect, where that is known to differ from `se`. */
      readonly nullSe?: number;
    }
  | { readonly model: "rate"; readonly se: number }
  | {
      readonly model: "recurrence";
      /** Sessions that call its tool, after the one in which it was first seen. */
      readonly opportunities: number;
      /** Of these, the sessions (1…opportunities, rising) in which it was seen again. */
      readonly seen: readonly number[];
      /** All sessions that call its tool: the next block has as many. */
      readonly horizon: number;
      /** All sessions of the data: the threshold is a share of them. */
      readonly sessions: number;
    };

/** One tested statement about one subject, before multiplicity: what an analyzer's `finish` returns. */
export interface Hypothesis {
  readonly analyzer: string;
  /** Hypotheses of a family share method, budget and prior. */
  readonly family: string;
  readonly type: LearningType;
  readonly claim: Claim;
  readonly subject: Subject;
  readonly estimate: Estimate;
  /** Signed, against the null hypothesis. */
  readonly effect: number;
  /** δ: the smallest effect worth a sentence. Positive. */
  readonly threshold: number;
  /** Raw p-value, never 0. */
  readonly p: number;
  readonly replication: Replication;
  readonly support: Support;
  /** Numbers for the sentence and the report. Keys are the analyzer's own; the unit is the key's ending (Ms, Share, …). */
  readonly metrics: Readonly<Record<string, number>>;
  /** What worked instead of the failing call, as a command or tool; closed character set. */
  readonly instead?: string;
  /** Where an analyzer holds back a true but useless statement, the reason in a few words; it is tested, never published. */
  readonly withheld?: string;
  /** Over the whole data, at the lower 80 % bound: what the effect costs. */
  readonly cost: { readonly seconds: number; readonly failures: number };
  /** The design document's tier, before the floors on benefit. */
  readonly severity: "high" | "medium" | "low";
  /** References `session@time#call`; never text from logs. */
  readonly examples: readonly string[];
  /** Time of the newest supporting event, milliseconds since 1970; 0 when unknown. */
  readonly lastSeen: number;
  /** An alert's: when it ends at the latest, milliseconds since 1970. What expires is never a learning. */
  readonly expires?: number;
}
