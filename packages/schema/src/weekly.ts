import { z } from "zod";

const count = z.int().nonnegative();

/** One tool, or one operation of a tool, week by week: the n-th number belongs to the n-th of `weeks`. */
export const weeklyRowSchema = z
  .object({
    tool: z.string(),
    operation: z.string().optional(),
    calls: z.array(count),
    errors: z.array(count).meta({ description: "Calls that failed" }),
    medianMs: z
      .array(count.nullable())
      .meta({ description: "Of the measured durations where the tool has any, else of the elapsed ones; null: none" }),
  })
  .meta({ title: "WeeklyRow", description: "One tool or operation, week by week" });
export type WeeklyRow = z.output<typeof weeklyRowSchema>;

/** Counts by calendar week (ISO 8601: from Monday, UTC), so that a new day moves the last number only. */
export const weeklySchema = z
  .object({
    weeks: z.array(z.iso.date()).meta({ description: "Mondays without a gap, oldest first; the last week may go on" }),
    rows: z.array(weeklyRowSchema).meta({ description: "The tools and operations with most calls, in order of name" }),
  })
  .meta({ title: "Weekly", description: "Calls, failures and median durations by calendar week" });
export type Weekly = z.output<typeof weeklySchema>;
