import type { Hypothesis } from "@afteraction/schema";
import type { Assessed } from "../assessed.ts";
import { assess } from "../confidence.ts";
import { identityOf } from "../identity.ts";
import { replicates } from "./replicates.ts";

/** What was tested on earlier sessions alone, and the same on the next block of about as many. */
export interface Block {
  readonly past: readonly Hypothesis[];
  readonly next: readonly Hypothesis[];
}

/** A confidence from earlier sessions alone, and what became of it. */
export interface Forecast {
  readonly row: Assessed;
  readonly replicated: boolean;
}

/** Forecasts below this confidence are left out: nearly all that was tested, and never near to being published. */
export const LEAST_FORECAST = 0.2;

/** Every claim of the past that the next block can judge, with a confidence of at least `least`; sorted by identity. */
export function forecastsOf({ past, next }: Block, least = LEAST_FORECAST): Forecast[] {
  const later = new Map(next.map((each) => [identityOf(each.claim, each.subject), each]));
  return assess(past).flatMap((row) => {
    const replicated = replicates(row.hypothesis, later.get(row.id));
    return replicated === undefined || row.confidence < least ? [] : [{ row, replicated }];
  });
}
