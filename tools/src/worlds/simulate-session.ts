import type { Event, Session } from "@afteraction/schema";
import type { Plan } from "./plan.ts";
import type { Random } from "./random.ts";
import { type Person, type SessionModel, sessionModel } from "./session-model.ts";
import type { Shape } from "./shape.ts";
import { toolNames, type ToolModel } from "./tool-model.ts";
import { walk } from "./walk.ts";

/** Everything that the sessions of one world share. */
export interface Simulation {
  readonly shape: Shape;
  readonly plan: Plan;
  readonly tools: ToolModel;
  readonly users: readonly Person[];
}

/** Which session it is, when it began, and after which part (0–1) of the world's time. */
export interface Place {
  readonly index: number;
  readonly startedAt: number;
  readonly part: number;
}

/** What one call turned out to be, before it has an identity and a time. */
type Result = Pick<Event, "tool" | "operation" | "inputs" | "outcome" | "errorClass" | "slots" | "validation">;

/** Calls refused before they ran: 4 %, more in sessions in which calls fail more; no single reason is common. */
const REFUSED_LOGIT = Math.log(0.04 / 0.96);
const REFUSALS = ["NOT_READ_YET", "MODIFIED_SINCE_READ", "STRING_NOT_FOUND", "AMBIGUOUS_MATCH", "INVALID_INPUT"];
const NOISE_MS_SD = 1;
const MEDIAN_GAP_MS = 4000;

const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** One session of calls in order. */
export function simulateSession(simulation: Simulation, { index, startedAt, part }: Place, random: Random): Session {
  const { shape, tools } = simulation;
  const model = sessionModel(shape, tools, simulation.users, random);
  const id = `s${String(index).padStart(5, "0")}`;
  const steps = walk(shape, tools, model, random);
  const commands = commandCalls(simulation.plan, part, model.length, random);
  const clock = eventClock(id, model, startedAt, random);
  for (let step = 0; step < model.length; step++) {
    for (const command of commands.get(step) ?? []) {
      clock.add(command, Math.log(200));
      steps.recordForeign(true);
    }
    const progress = step / model.length - 0.5;
    const tool = steps.next(progress);
    const mood = model.moods[tool]!;
    const logit = model.success + mood + steps.logit(tool) - shape.drift * progress;
    const result = outcomeOf(tools, tool, logit, model.success + mood, `${id}-${step}`, random);
    clock.add(result, tools.logMs[tool]! + model.logMs);
    steps.record(tool, result.outcome === "error");
  }
  return { id, user: model.user.name, startedAt, order: orderOf(startedAt, id), events: clock.events };
}

/** Sorts sessions in time: fixed-width start, then id. */
export const orderOf = (startedAt: number, id: string): string => `${String(startedAt).padStart(16, "0")} ${id}`;

function outcomeOf(
  tools: ToolModel,
  tool: number,
  logit: number,
  session: number,
  call: string,
  random: Random,
): Result {
  const name = toolNames[tool]!;
  const refused = Math.min(0.9, logistic(REFUSED_LOGIT - session) * tools.refusals[tool]!);
  if (random.chance(refused)) return refusal(name, random);
  if (random.chance(logistic(tools.success[tool]! + logit)))
    return { tool: name, outcome: "success", validation: false };
  return failure(name, tools.errorClass[tool], call, random);
}

const refusal = (tool: string, random: Random): Result => {
  return { tool, outcome: "error", errorClass: REFUSALS[random.below(REFUSALS.length)]!, validation: true };
};

/** Generic classes, and now and then a slot that is never seen again: nothing here recurs. */
function failure(tool: string, fixed: string | undefined, call: string, random: Random): Result {
  const error = { tool, outcome: "error", validation: false } as const;
  if (fixed !== undefined) return { ...error, errorClass: fixed };
  const draw = random.uniform();
  if (draw < 0.9) return { ...error, errorClass: draw < 0.6 ? "NONZERO_EXIT" : "OTHER" };
  const flag = `--${call}`;
  const inputs: Result["inputs"] = [
    ["command", tool],
    ["flag", flag],
  ];
  return { ...error, errorClass: "UNKNOWN_FLAG", slots: { command: tool, flag }, inputs };
}

/** Where the planted commands are called in a session, by step. */
function commandCalls(plan: Plan, part: number, length: number, random: Random): Map<number, Result[]> {
  const calls = new Map<number, Result[]>();
  for (const { operation, flag, sessions, until = 1 } of plan.commands) {
    if (part > until || !random.chance(sessions)) continue;
    const step = random.below(length);
    const inputs: Result["inputs"] = [
      ["command", operation],
      ["flag", flag],
    ];
    const slots = { command: operation, flag };
    const call: Result = { tool: "Bash", operation, inputs, outcome: "error", errorClass: "UNKNOWN_FLAG", slots };
    calls.set(step, [...(calls.get(step) ?? []), { ...call, validation: false }]);
  }
  return calls;
}

/** Gives each call its identity, start and duration, one after another. */
function eventClock(id: string, model: SessionModel, startedAt: number, random: Random) {
  const events: Event[] = [];
  const common = { session: id, rootSession: id, lane: "main", agent: "simulated", user: model.user.name };
  let now = startedAt;
  const add = (result: Result, logMs: number): void => {
    const durationMs = Math.max(1, Math.round(Math.exp(logMs + NOISE_MS_SD * random.normal())));
    const time = { startedAt: now, endedAt: now + durationMs, durationMs, durationQuality: "reported" } as const;
    events.push({ callId: `${id}-${events.length}`, ...common, ...result, ...time, source: "world" });
    now += durationMs + Math.round(MEDIAN_GAP_MS * Math.exp(0.5 * random.normal()));
  };
  return { events, add };
}
