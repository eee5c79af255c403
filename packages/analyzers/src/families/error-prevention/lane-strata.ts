import type { Event } from "@afteraction/schema";
import type { Step } from "../../steps.ts";
import { sight, type Sighting } from "../evidence/evidence.ts";
import { stepKey } from "../keys/call-key.ts";
import { rowOf } from "../keys/rows.ts";
import { endOf, REACH, secondTries } from "../keys/second-try.ts";

/** Calls of one key in one lane that would fail alike if what was done before did not matter. */
export interface Stratum {
  readonly subject: string;
  n: number;
  /** Error class → failures. */
  readonly errors: Map<string, number>;
  /** What was done among the steps before → the calls with it. */
  readonly befores: Map<string, Exposed>;
}
export interface Exposed {
  n1: number;
  readonly errors: Map<string, number>;
  sighting: Sighting | undefined;
}

/** Tool mix and failures drift within a session, so calls are compared within a part of it. */
const PARTS = 2;

/** The strata of one lane: by key, part of the lane, how the steps before ended, and whether it is a second try. */
export function laneStrata(lane: readonly Step[]): Stratum[] {
  const strata = new Map<string, Stratum>();
  const tries = secondTries(stepKey);
  const done = lane.map(({ events }) => events.map(stepKey));
  const hasFailed = lane.map(({ events }) => events.some(({ outcome }) => outcome === "error"));
  lane.forEach(({ events }, index) => {
    const from = Math.max(0, index - REACH);
    const keys = new Set(done.slice(from, index).flat());
    const last = lane[index - 1]?.last;
    // how the call before ended, and whether anything failed before it
    const ends =
      last === undefined ? "none" : `${endOf(last)}${hasFailed.slice(from, index).includes(true) ? "!" : ""}`;
    const part = Math.floor((PARTS * index) / lane.length);
    for (const event of events) {
      addCall(strata, `${part}${ends}${tries.isAgain(event, index) ? "again" : "first"}`, event, keys);
    }
    for (const event of events) tries.note(event, index);
  });
  return [...strata.values()];
}

function addCall(strata: Map<string, Stratum>, state: string, event: Event, keys: ReadonlySet<string>): void {
  if (event.outcome !== "success" && event.outcome !== "error") return;
  const subject = stepKey(event);
  const stratum = rowOf(strata, `${state}${subject}`, (): Stratum => ({
    subject,
    n: 0,
    errors: new Map(),
    befores: new Map(),
  }));
  stratum.n++;
  addError(stratum.errors, event);
  for (const before of keys) {
    if (before === subject) continue;
    const exposed = rowOf(stratum.befores, before, (): Exposed => ({ n1: 0, errors: new Map(), sighting: undefined }));
    exposed.n1++;
    addError(exposed.errors, event);
    exposed.sighting = sight(exposed.sighting, event);
  }
}

/** A failure without a class is no error that something could prevent. */
function addError(errors: Map<string, number>, { outcome, errorClass }: Event): void {
  if (outcome === "error" && errorClass !== undefined) errors.set(errorClass, (errors.get(errorClass) ?? 0) + 1);
}
