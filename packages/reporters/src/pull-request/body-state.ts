import { estimateSchema, type Judged, type LedgerEntry } from "@afteraction/schema";

/** How a learning stands in a pull request. */
export type Role = "fresh" | "returned" | "changed" | "retired" | "doubted";

/** What a pull request says of one learning, so that a later run can tell whether its evidence has changed. */
export interface Shown {
  readonly id: string;
  readonly role: Role;
  readonly judged: Omit<Judged, "at">;
}

/** What the pull request itself remembers, hidden in its body: there is no other store. */
export interface BodyState {
  /** Title as it was written: a title that differs was given by a person, and is left alone. */
  readonly title: string;
  /** Number of the newest comment with a command that was answered; 0: none. */
  readonly answered: number;
  readonly shown: readonly Shown[];
  /** Ids of learnings that are shown with an empty box. */
  readonly declined: readonly string[];
}

const BEGIN = "<!-- afteraction:state ";
const END = " -->";
const roles: readonly string[] = ["fresh", "returned", "changed", "retired", "doubted"] satisfies Role[];

/** A learning as a pull request shows it. */
export const shownAs = (role: Role, { id, confidence, effect, estimate, support }: LedgerEntry): Shown => ({
  id,
  role,
  judged: { confidence, effect, estimate, sessions: support.sessions },
});

function rowOf({ id, role, judged: { confidence, effect, estimate, sessions } }: Shown): unknown[] {
  const { value, unit, interval } = estimate;
  return [
    id,
    roles.indexOf(role),
    confidence,
    effect,
    sessions,
    unit,
    value,
    interval.low,
    interval.high,
    interval.level,
  ];
}

/** The state as one HTML comment, which no renderer shows. `--`, `<`, `>` and `&` are escaped: nothing ends it early. */
export function bodyStateText({ title, answered, shown, declined }: BodyState): string {
  const json = JSON.stringify({ v: 1, title, answered, shown: shown.map(rowOf), declined });
  return `${BEGIN}${json.replace(/[<>&]|-(?=-)/g, unicodeEscape)}${END}`;
}

const unicodeEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The state in a body; undefined where a person or another program has removed or broken it. */
export function bodyStateOf(body: string): BodyState | undefined {
  const start = body.lastIndexOf(BEGIN);
  const end = body.indexOf(END, start);
  if (start < 0 || end < 0) return undefined;
  try {
    return checked(JSON.parse(body.slice(start + BEGIN.length, end)));
  } catch {
    return undefined;
  }
}

const isId = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f]{16}$/.test(value);

function checked(value: unknown): BodyState | undefined {
  const { v, title, answered, shown, declined } = Object(value) as Record<string, unknown>;
  if (v !== 1 || typeof title !== "string" || typeof answered !== "number") return undefined;
  if (!Array.isArray(shown) || !Array.isArray(declined)) return undefined;
  return { title, answered, shown: shown.flatMap(shownOf), declined: declined.filter(isId) };
}

function shownOf(row: unknown): Shown[] {
  if (!Array.isArray(row)) return [];
  const [id, role, confidence, effect, sessions, unit, value, low, high, level] = row as unknown[];
  const estimate = estimateSchema.safeParse({ value, unit, interval: { low, high, level } });
  const name = roles[Number(role)] as Role | undefined;
  if (!isId(id) || name === undefined || !estimate.success) return [];
  if (![confidence, effect, sessions].every((each) => Number.isFinite(each))) return [];
  const numbers = { confidence: Number(confidence), effect: Number(effect), sessions: Number(sessions) };
  return [{ id, role: name, judged: { ...numbers, estimate: estimate.data } }];
}
