import type { Event } from "@afteraction/schema";
import { callIdOf } from "../../call-id.ts";
import { type Fields, isFields, nameOf, textOf } from "../../fields.ts";
import { millisecondsOf } from "../../milliseconds.ts";
import { openEvent } from "../../open-event.ts";
import type { Notes, Parser } from "../source.ts";

/** The command's first word: one of the agent's own tools (`open`, `edit`), or a program. */
const toolOf = (action: string): string | undefined => nameOf(/^\s*(\S+)/.exec(action)?.[1]);

/** Reads a trajectory: each step with an action is a call. What a step observed does not say how it ended. */
export function openSweAgent(notes: Notes): Parser {
  const events: Event[] = [];
  const session = `file:${notes.path}`;
  const readStep = (step: Fields): void => {
    const action = textOf(step["action"]) ?? "";
    const tool = toolOf(action);
    // an answer of the model without a command
    if (tool === undefined) return notes.count("step-without-call");
    const input = { command: action };
    const callId = callIdOf(session, events.length, tool, input);
    const own = { callId, session, rootSession: session, lane: "main", agent: "swe-agent", source: "swe-agent" };
    const durationMs = millisecondsOf(step["execution_time"]);
    events.push({
      ...openEvent({ ...own, tool, input }),
      ...(durationMs !== undefined && { durationMs, durationQuality: "reported" }),
    });
  };
  return {
    read(record) {
      const steps = record["trajectory"];
      if (Array.isArray(steps)) for (const step of steps.filter(isFields)) readStep(step);
    },
    events: () => events,
  };
}
