import type { Event } from "@afteraction/schema";

/** A try within so many steps after a failure of the same key is a second one. */
export const REACH = 6;

/** Walks a lane and tells second tries from first ones: they are harder than others, whatever came before. */
export function secondTries(keyOf: (event: Event) => string) {
  const failedAt = new Map<string, number>();
  return {
    isAgain: (event: Event, step: number): boolean => step - (failedAt.get(keyOf(event)) ?? -Infinity) <= REACH,
    note(event: Event, step: number): void {
      if (event.outcome === "error") failedAt.set(keyOf(event), step);
      if (event.outcome === "success") failedAt.delete(keyOf(event));
    },
  };
}

/** How a call ended, as strata tell it: failures come in bursts, so a failed predecessor is compared with failed ones. */
export function endOf({ outcome }: Event): string {
  if (outcome === "success") return "+";
  return outcome === "error" ? "-" : "?";
}
