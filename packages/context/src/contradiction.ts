import { byImpact, canonical, type Claim, type Learning, slotNameSchema } from "@afteraction/schema";
import type { Evicted } from "./select.ts";
import { commandIn } from "./command-in.ts";

/** Claims whose effect may point either way. */
const twoSided: ReadonlySet<Claim> = new Set(["precedes", "recovers", "succeeds", "retry", "prevents"]);

type Members = ReadonlyMap<string, unknown>;
const membersOf = (subject: object): Members => new Map(Object.entries(subject));

/** Whether what is said of one subject is also said of the other: every key of the wider one has the same value. */
const covers = (wide: Members, narrow: Members): boolean =>
  [...wide].every(([key, value]) => canonical(narrow.get(key) ?? null) === canonical(value ?? null));

function onePair(a: Learning, b: Learning): boolean {
  if (a.claim !== b.claim || !twoSided.has(a.claim) || Math.sign(a.effect) === Math.sign(b.effect)) return false;
  const [left, right] = [membersOf(a.subject), membersOf(b.subject)];
  return covers(left, right) || covers(right, left);
}

/** After the same error: do this first, against something else that worked instead. */
function twoWaysOut(a: Learning, b: Learning): boolean {
  const { subject, effect, claim } = a;
  if (claim !== "recovers" || b.claim !== "recurs" || subject.by === undefined || b.instead === undefined) return false;
  const sameError = subject.errorClass === b.subject.errorClass && subject.tool === b.subject.tool;
  const sameCall = [subject.operation, undefined].includes(b.subject.operation);
  return sameError && sameCall && effect > 0 && commandIn(subject.by) !== b.instead;
}

/** One says to run what the other says fails: every identifier that makes the failure stands in the advice. */
function advisesFailure(a: Learning, b: Learning): boolean {
  if (a.instead === undefined || b.claim !== "recurs" || a.subject.tool !== b.subject.tool) return false;
  const advice = new Set(a.instead.split(" "));
  const slots = slotNameSchema.options.map((slot) => b.subject[slot]).filter((value) => value !== undefined);
  return slots.length > 0 ? slots.every((value) => advice.has(value)) : b.subject.operation === a.instead;
}

/** Whether an agent that reads both would be told two things that exclude each other. */
export const contradicts = (a: Learning, b: Learning): boolean =>
  onePair(a, b) || twoWaysOut(a, b) || twoWaysOut(b, a) || advisesFailure(a, b) || advisesFailure(b, a);

/** Of learnings that contradict each other all but the most confident, each with the one that stays. */
export function contradicted(learnings: readonly Learning[]): readonly Evicted[] {
  const kept: Learning[] = [];
  const evicted: Evicted[] = [];
  for (const learning of learnings.toSorted((a, b) => b.confidence - a.confidence || byImpact(a, b))) {
    const other = kept.find((each) => contradicts(each, learning));
    if (other === undefined) kept.push(learning);
    else evicted.push({ learning, reason: `contradicts ${other.pattern}, of which more is known` });
  }
  return evicted;
}
