import { amountOf } from "./fields.ts";

/** Milliseconds of an amount in seconds; undefined where it is none, or beyond all numbers. */
export function millisecondsOf(seconds: unknown): number | undefined {
  const amount = amountOf(seconds);
  return amount === undefined ? undefined : amountOf(amount * 1000);
}
