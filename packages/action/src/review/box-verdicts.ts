import { type BodyState, bodyStateOf, boxesOf } from "@afteraction/pipeline";
import type { GivenVerdict } from "./verdict.ts";

/** Roles that are shown with a ticked box. */
const ticked = new Set(["fresh", "returned", "doubted"]);

/** How the boxes stood when the body was written. */
function written({ shown, declined }: BodyState): ReadonlyMap<string, boolean> {
  const kept = shown.filter(({ role }) => ticked.has(role)).map(({ id }) => [id, true] as const);
  return new Map([...kept, ...declined.map((id) => [id, false] as const)]);
}

/** The boxes that people have changed since the body was written, as verdicts. Without its hidden state, none. */
export function boxVerdicts(body: string, at: string): readonly GivenVerdict[] {
  const state = bodyStateOf(body);
  if (state === undefined) return [];
  const before = written(state);
  return [...boxesOf(body)]
    .filter(([id, isTicked]) => before.has(id) && before.get(id) !== isTicked)
    .map(([id, isTicked]) => ({ id, verdict: { kind: isTicked ? "accept" : "reject" }, at }));
}
