import type { Event } from "@afteraction/schema";
import type { Step } from "../../steps.ts";
import { sight, type Sighting } from "../evidence/evidence.ts";
import { stepKey } from "../keys/call-key.ts";
import { rowOf } from "../keys/rows.ts";
import { endOf, secondTries } from "../keys/second-try.ts";

/** Calls of one key in one lane that would succeed alike if the way there did not matter. */
export interface Stratum {
  readonly subject: string;
  n: number;
  m: number;
  /** The steps before, joined by line breaks → the calls after them. */
  readonly beginnings: Map<string, Begun>;
}
export interface Begun {
  /** Steps of the beginning. */
  readonly length: number;
  n1: number;
  a: number;
  sighting: Sighting | undefined;
}

/**
 * The strata of one lane, runs of one key collapsed: a call stands for its run, which it begins. Strata are its key, how
 * the call before ended, and whether it is a second try.
 */
export function laneWords(lane: readonly Step[], longest: number): Stratum[] {
  const strata = new Map<string, Stratum>();
  const tries = secondTries(stepKey);
  const trail: string[] = [];
  lane.forEach(({ events, last }, index) => {
    const key = stepKey(last);
    if (key !== trail.at(-1)) {
      const before = lane[index - 1]?.last;
      const again = tries.isAgain(last, index) ? "again" : "first";
      if (before && trail.length > 1) addCall(strata, `${again}${endOf(before)}${key}`, last, trail.slice(1 - longest));
      trail.push(key);
    }
    for (const event of events) tries.note(event, index);
  });
  return [...strata.values()];
}

function addCall(strata: Map<string, Stratum>, key: string, event: Event, before: readonly string[]): void {
  if (event.outcome !== "success" && event.outcome !== "error") return;
  const ok = event.outcome === "success" ? 1 : 0;
  const stratum = rowOf(strata, key, (): Stratum => ({
    subject: stepKey(event),
    n: 0,
    m: 0,
    beginnings: new Map(),
  }));
  stratum.n++;
  stratum.m += ok;
  for (let length = 2; length <= before.length; length++) {
    const begun = rowOf(stratum.beginnings, before.slice(-length).join("\n"), (): Begun => ({
      length,
      n1: 0,
      a: 0,
      sighting: undefined,
    }));
    begun.n1++;
    begun.a += ok;
    begun.sighting = sight(begun.sighting, event);
  }
}
