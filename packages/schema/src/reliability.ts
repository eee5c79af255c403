import { z } from "zod";

const count = z.int().nonnegative();
const probability = z.number().min(0).max(1);

/** Forecasts with a confidence from `low` (included) to `high` (left out, but for 1), and what became of them. */
export const reliabilityBinSchema = z
  .object({
    low: probability,
    high: probability,
    stated: probability.meta({ description: "Mean confidence of these forecasts" }),
    observed: probability.meta({ description: "Share of them that replicated" }),
    n: count.positive().meta({ description: "Forecasts" }),
    interval: z
      .tuple([probability, probability])
      .meta({ description: "95 % confidence interval of `observed`, as if forecasts were independent" }),
  })
  .meta({ title: "ReliabilityBin", description: "Forecasts of about the same confidence" });
export type ReliabilityBin = z.output<typeof reliabilityBinSchema>;

/** Stated against observed replication, from hold-outs inside this run's own data. */
export const reliabilitySchema = z
  .object({
    status: z.enum(["enough", "not-enough-history"]),
    forecasts: count.meta({ description: "Claims made on earlier sessions alone, and judged on later ones" }),
    sessions: count.meta({ description: "Sessions that carry a time: only these can be held out" }),
    needed: count.optional().meta({
      description:
        "While there is not enough history: the forecasts, or where `sessions` are too few the sessions, that it takes",
    }),
    bins: z.array(reliabilityBinSchema).meta({ description: "In order of confidence; empty bins are left out" }),
  })
  .meta({ title: "Reliability", description: "Stated confidence against observed replication" });
export type Reliability = z.output<typeof reliabilitySchema>;
