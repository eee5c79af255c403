import type { Event, Session } from "@afteraction/schema";

import { nothing, type Plan } from "./plan.ts";
import { random, type Random } from "./random.ts";
import { kinds } from "./shape.ts";
import type { Plant } from "./truth.ts";
import { plantedWorld, type World, type WorldOptions } from "./world.ts";

/** A change of one session's calls: what is done before, after, or instead of each of them. */
type Planting = (events: readonly Event[], chance: Random) => Event[];

/** Tools as frequent, and failing as often, as the plants need: see `plantings`. */
const plan: Plan = {
  ...nothing,
  tools: [
    { tool: "t03", logit: -1, weight: 2, errorClass: "TIMEOUT" },
    { tool: "t04", logit: -1.2, weight: 2, errorClass: "NONZERO_EXIT" },
    { tool: "t09", logit: -1, weight: 2 },
  ],
};

const plants: readonly Plant[] = [
  {
    name: "retry works, .90 against .60",
    claim: "retry",
    subject: { tool: "t04", errorClass: "NONZERO_EXIT" },
    sign: 1,
  },
  {
    name: "half of all failures repeated",
    claim: "loops",
    subject: { tool: "t03", errorClass: "TIMEOUT" },
    sign: 1,
  },
  {
    name: "workflow succeeds, .97 against .70",
    claim: "succeeds",
    subject: { sequence: ["t10", "t11", "t09"] },
    sign: 1,
  },
];

/** Sessions of kind B with one planted effect for each claim about the order of calls. */
export function sequenceWorld(options: WorldOptions): World {
  const { sessions, truth } = plantedWorld("sequences", plan, options, kinds.B);
  const chance = random("sequence plants", options.sessions, options.seed);
  return { sessions: sessions.map((session) => grown(session, chance)), truth: { ...truth, plants } };
}

function grown(session: Session, chance: Random): Session {
  const events = plantings.reduce<readonly Event[]>((calls, plant) => plant(calls, chance), session.events);
  return { ...session, events: events.map((event, index) => named(event, `${session.id}-${index}`)) };
}

const named = (event: Event, callId: string): Event => ({ ...event, callId });

/** After a failure of t04: the same call again works nearly always, something else first hardly helps. */
const retryWorks: Planting = (events, chance) =>
  events.flatMap((event) => {
    if (event.tool !== "t04" || event.outcome !== "error") return [event];
    const draw = chance.uniform();
    if (draw < 0.35) return [event, ended(event, chance.chance(0.9))];
    return draw < 0.7 ? [event, called(event, "t05"), ended(event, chance.chance(0.6))] : [event];
  });

/** Half of all failures of t03 are repeated as they are. */
const loops: Planting = (events, chance) =>
  events.flatMap((event) => {
    const isRepeated = event.tool === "t03" && event.outcome === "error" && chance.chance(0.5);
    return isRepeated ? [event, ended(event, false)] : [event];
  });

/** Now and then t10, t11, t09 are called in this order: then t09 nearly always succeeds. */
const succeeds: Planting = (events, chance) =>
  events.flatMap((event) => {
    if (!chance.chance(0.03)) return [event];
    return [event, called(event, "t10"), called(event, "t11"), ended(called(event, "t09"), chance.chance(0.97))];
  });

const plantings: readonly Planting[] = [retryWorks, loops, succeeds];

/** A call like this one of another tool, successful. */
function called(like: Event, tool: string): Event {
  const { errorClass: _class, slots: _slots, inputs: _inputs, validation: _validation, ...rest } = like;
  return { ...rest, tool, outcome: "success" };
}

/** The same call with this end; a failure has the class of the call, or one of no further meaning. */
function ended(like: Event, ok: boolean): Event {
  if (ok) return called(like, like.tool);
  return { ...called(like, like.tool), outcome: "error", errorClass: like.errorClass ?? "OTHER" };
}
