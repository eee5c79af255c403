import { z } from "zod";

const sideSchema = z
  .object({
    sessions: z.int().nonnegative().meta({ description: "That make the calls which could meet it" }),
    met: z.int().nonnegative().meta({ description: "Of these, sessions that met it at least once" }),
  })
  .meta({ title: "AdoptedSide", description: "Sessions of one side of the comparison" });

const share = z.number().min(-1).max(1);

/** How often one accepted learning was met before it was accepted, and since. */
export const adoptedRowSchema = z
  .object({
    id: z.string(),
    pattern: z.string(),
    since: z.iso.datetime().meta({ description: "When it became active, by the ledger's history" }),
    before: sideSchema.meta({ description: "Sessions after the one that first met it, that began until `since`" }),
    after: sideSchema.meta({ description: "Sessions that began after `since`" }),
    difference: z
      .object({ value: share, low: share, high: share })
      .nullable()
      .meta({ description: "Share met after less share met before; null where a side has no session" }),
    verdict: z.enum(["fell", "rose", "unclear", "too-early"]).meta({
      description:
        "fell, rose: 0 lies outside the interval and both sides have `least` sessions; too-early: fewer than that since",
    }),
  })
  .meta({ title: "AdoptedRow", description: "One accepted learning before it was accepted, and since" });
export type AdoptedRow = z.output<typeof adoptedRowSchema>;

/** Before and after without a control: what else changed in the same weeks is in the difference as well. */
export const adoptedSchema = z
  .object({
    least: z.int().positive().meta({ description: "Sessions that each side needs for a verdict" }),
    level: z.number().min(0).max(1).meta({ description: "Of each interval by itself" }),
    rows: z.array(adoptedRowSchema).meta({ description: "In order of pattern and id" }),
  })
  .meta({ title: "Adopted", description: "Failures that accepted learnings are about, before and since" });
export type Adopted = z.output<typeof adoptedSchema>;
