import type { Event } from "@afteraction/schema";
import { keptId, quiet } from "./redact-id.ts";
import { keptInputs, keptSlots } from "./redact-inputs.ts";
import { nameScreen } from "./redact-name.ts";
import type { Redaction, Removal, Task } from "./redact-task.ts";
import { isPersonPseudonym } from "./snapshot-pseudonym.ts";

type Keep<Value> = (value: NonNullable<Value>, task: Task) => Value | undefined;

/**
 * What a snapshot keeps of an event: the allow-list. A key that the schema gains is missing here until somebody decides
 * how it is kept.
 */
const allowed: { readonly [Key in keyof Required<Event>]: Keep<Event[Key]> } = {
  callId: (id, task) => keptId(id, "callId", task),
  session: (id, task) => keptId(id, "session", id === task.event.rootSession ? quiet(task) : task),
  rootSession: (id, task) => keptId(id, "rootSession", task),
  lane: (id, task) => keptId(id, "lane", task),
  agent: (agent, { note }) => named(agent, /^[a-z][a-z0-9-]{0,31}$/, () => note("agent", "unusual-name")) ?? "unknown",
  user: (user, { redaction }) => (isPersonPseudonym(user) ? user : redaction.pseudonyms.person(user)),
  repo: (id, task) => keptId(id, "repo", task),
  tool: keptTool,
  operation: keptOperation,
  inputs: keptInputs,
  startedAt: (time) => time,
  endedAt: (time) => time,
  durationMs: (duration) => duration,
  durationQuality: (quality) => quality,
  outcome: (outcome) => outcome,
  errorClass: (name, { note }) => named(name, /^[A-Z][A-Z0-9_]{0,63}$/, () => note("errorClass", "unusual-name")),
  slots: keptSlots,
  exitCode: (code) => code,
  validation: (flag) => flag,
  deniedBy: (who) => who,
  batch: (id, task) => keptId(id, "batch", task),
  source: (source, { note }) =>
    named(source, /^[a-z0-9][a-z0-9+-]{0,127}$/, () => note("source", "unusual-name")) ?? "unknown",
};

/**
 * Takes events to what a snapshot keeps of them: names, numbers and pseudonyms of the allow-list, each checked. What is
 * removed or replaced is noted. Doing it twice changes nothing.
 */
export function eventRedactor(
  redaction: Redaction,
  note: (removal: Removal) => void = () => {},
): (event: Event) => Event {
  const shared = {
    redaction,
    objectionTo: nameScreen(redaction),
    note: (field: string, kind: string) => note({ field, kind }),
  };
  return (event) => redacted({ event, ...shared });
}

function redacted(task: Task): Event {
  const { event, redaction } = task;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(allowed) as (keyof Event)[]) {
    const value = event[key];
    const keep = allowed[key] as Keep<unknown>;
    const after = value === undefined ? undefined : keep(value, task);
    if (after !== undefined) kept[key] = after;
  }
  if (kept["user"] === undefined && redaction.user !== undefined) kept["user"] = redaction.user;
  return kept as Event;
}

/** Every text of an event that a secret could stand in, for `librarySecretsAmong`. */
export function textsOf({ tool, operation, inputs = [], slots = {}, ...event }: Event): readonly string[] {
  const { callId, session, lane, batch } = event;
  const texts = [tool, operation, callId, session, lane, batch, ...inputs.map(([, value]) => value)];
  return [...texts, ...Object.values(slots)].filter((text) => text !== undefined);
}

function named(name: string, form: RegExp, refuse: () => void): string | undefined {
  if (form.test(name)) return name;
  refuse();
  return undefined;
}

/** The closed character set of names that learnings may hold, four words at most. */
const isClosed = (name: string): boolean =>
  /^[A-Za-z0-9._/@:+*()-]{1,80}(?: [A-Za-z0-9._/@:+*()-]{1,80}){0,3}$/.test(name) && name.length <= 80;

/** Stands for a tool's name; outside the closed character set, so that no learning is told of it. */
const toolPseudonym = /^\[tool:p-[0-9a-f]{16}\]$/;

function keptTool(tool: string, { redaction, objectionTo, note }: Task): string {
  if (toolPseudonym.test(tool)) return tool;
  const objection = isClosed(tool) ? objectionTo(tool) : "unusual-name";
  if (objection === undefined) return tool;
  note("tool", objection);
  return `[tool:${redaction.pseudonyms.id(tool)}]`;
}

function keptOperation(operation: string, { objectionTo, note }: Task): string | undefined {
  const words = [operation, ...operation.split(" ")];
  const objection = isClosed(operation)
    ? words.map(objectionTo).find((reason) => reason !== undefined)
    : "unusual-name";
  if (objection === undefined) return operation;
  note("operation", objection);
  return undefined;
}
