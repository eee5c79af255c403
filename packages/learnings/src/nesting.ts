import type { Claim, Subject } from "@afteraction/schema";

/** `Bash` covers `Bash(npm test)`, and every name covers itself. */
const coversName = (general: string, specific: string): boolean =>
  general === specific || (specific.startsWith(`${general}(`) && specific.endsWith(")"));

/** Whether the general sequence is, step by step, a part of the specific one. */
function coversSequence(general: readonly string[], specific: readonly string[]): boolean {
  const startsAt = (start: number) => general.every((name, step) => coversName(name, specific[start + step] ?? ""));
  return specific.some((_, start) => startsAt(start));
}

type Value = string | readonly string[];

function coversValue(general: Value, specific: Value | undefined): boolean {
  if (specific === undefined) return false;
  if (typeof general === "string") return typeof specific === "string" && coversName(general, specific);
  return typeof specific !== "string" && coversSequence(general, specific);
}

/**
 * Whether what is said of `general` includes what is said of `specific`: a tool and one of its operations, an error
 * class and the same with its slots, a workflow and a longer one that contains it. Every subject covers itself.
 */
export function covers(general: Subject, specific: Subject): boolean {
  const finer = new Map<string, Value | undefined>(Object.entries(specific));
  return Object.entries(general).every(([key, value]) => value === undefined || coversValue(value, finer.get(key)));
}

interface Statement {
  readonly claim: Claim;
  readonly subject: Subject;
}

/** Claims that say the same of one subject, from the general to the specific. */
const ladders: readonly (readonly Claim[])[] = [
  ["fails", "invalid", "recurs"],
  ["slower", "slow"],
  ["unusual", "drifts", "shifted"],
  ["loops", "recurs"],
  ["precedes", "prevents"],
  ["precedes", "succeeds"],
];

/** What comes before a call, and the call, as the last two steps of a workflow. */
const asSequence = ({ before = "", tool = "", operation }: Subject): string[] => [
  before,
  operation === undefined ? tool : `${tool}(${operation})`,
];

/** A workflow that ends like another says the same of the same last step; elsewhere in it, it is about another one. */
function endsLike({ sequence = [] }: Subject, { sequence: longer = [] }: Subject): boolean {
  return coversSequence(sequence, longer.slice(-sequence.length));
}

/** Whether a failure that names its cause can be one of the refusals, or one of the failures of its own command. */
function isOfCommand(claim: Claim, { operation = "" }: Subject, { subject: { command } }: Statement): boolean {
  if (claim === "invalid") return true;
  return claim === "fails" && command !== undefined && `${operation} `.startsWith(`${command} `);
}

/** The reason of a refusal and the class of a failure are one thing; a failure that names its cause has no operation. */
function comparable({ claim, subject }: Statement, other: Statement): Subject {
  const { errorClass, reason = errorClass, operation, ...rest } = subject;
  const whole = other.claim === "recurs" && other.subject.operation === undefined && isOfCommand(claim, subject, other);
  if (claim === "precedes" && other.claim === "succeeds") return { sequence: asSequence(subject) };
  return {
    ...rest,
    ...(reason === undefined ? {} : { reason }),
    ...(operation === undefined || whole ? {} : { operation }),
  };
}

/** Whether `specific` says what `general` says, more precisely: the same claim nested, or a claim further down a ladder. */
export function saysWithin(general: Statement, specific: Statement): boolean {
  if (general.claim === specific.claim && general.claim !== "succeeds")
    return covers(general.subject, specific.subject);
  const ladder = ladders.find((each) => each.includes(general.claim) && each.includes(specific.claim));
  if (ladder === undefined || ladder.indexOf(general.claim) > ladder.indexOf(specific.claim)) return false;
  const [left, right] = [comparable(general, specific), comparable(specific, general)];
  return covers(left, right) && (specific.claim !== "succeeds" || endsLike(left, right));
}

/** How far down its ladder a claim is: the more precise is decided first. */
export const precisionOf = (claim: Claim): number => Math.max(0, ...ladders.map((each) => each.indexOf(claim)));
