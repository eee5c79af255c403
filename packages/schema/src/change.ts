import { z } from "zod";

/** A learning whose state changed lately; what it says is in the learning itself, where the report holds it. */
export const changeSchema = z
  .object({
    id: z.string(),
    pattern: z.string(),
    kind: z
      .enum(["new", "back", "doubted", "rejected", "snoozed", "retired", "superseded"])
      .meta({ description: "What it became; `back`: published again; `doubted`: accepted once, now without evidence" }),
    at: z.iso.datetime(),
    confidence: z.number().min(0).max(1).meta({ description: "At that time" }),
  })
  .meta({ title: "Change", description: "A learning whose state changed lately" });
export type Change = z.output<typeof changeSchema>;

/** The ledger's newest changes, dated by the logs and not by the run. */
export const changesSchema = z
  .object({
    days: z.int().positive().meta({ description: "Days before `asOf` that are looked back" }),
    rows: z.array(changeSchema).meta({ description: "Newest first, then by pattern; each learning at most once" }),
  })
  .meta({ title: "Changes", description: "What changed in the ledger lately" });
export type Changes = z.output<typeof changesSchema>;
