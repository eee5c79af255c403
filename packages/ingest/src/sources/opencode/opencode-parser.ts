import type { Event } from "@afteraction/schema";
import { callIdOf } from "../../call-id.ts";
import { type Fields, fieldsOf, nameOf, textOf } from "../../fields.ts";
import { momentOf } from "../../moment.ts";
import { openEvent } from "../../open-event.ts";
import { idOf } from "../../record-id.ts";
import { sessionCallId } from "../../session-call-id.ts";
import { spanTiming } from "../../span-timing.ts";
import type { Notes, Parser } from "../source.ts";
import { opencodeEnding } from "./opencode-ending.ts";
import { isToolPart, partsOf, type PlacedPart } from "./opencode-part.ts";

/** A session that another one started is a sub-agent's; its parent may be redacted. */
function placeOf({ part, info }: PlacedPart, path: string): Pick<Event, "session" | "rootSession" | "lane"> {
  const session = idOf(info["id"]) ?? idOf(part["sessionID"]) ?? `file:${path}`;
  const parent = idOf(info["parentID"]);
  return parent === undefined
    ? { session, rootSession: session, lane: "main" }
    : { session, rootSession: parent, lane: session };
}

function eventOf(placed: PlacedPart, tool: string, index: number, notes: Notes): Event {
  const { part, info } = placed;
  const state = fieldsOf(part["state"]);
  const input = state["input"];
  const cwd = textOf(fieldsOf(input)["workdir"]) ?? textOf(info["directory"]);
  const place = placeOf(placed, notes.path);
  const id = idOf(part["callID"]);
  const callId = id === undefined ? callIdOf(place.session, index, tool, input) : sessionCallId(place.session, id);
  const time = fieldsOf(state["time"]);
  const span = { start: momentOf(time["start"])?.at, end: momentOf(time["end"])?.at, gap: "reported" as const };
  return {
    ...openEvent({
      callId,
      ...place,
      agent: "opencode",
      tool,
      input,
      cwd,
      batch: idOf(part["messageID"]),
      source: "opencode",
    }),
    ...spanTiming(span, notes),
    ...opencodeEnding({ tool, input, cwd }, state),
  };
}

/** Reads tool parts; several records of one part (running, completed) are records of one call. */
export function openOpencode(notes: Notes): Parser {
  const events: Event[] = [];
  const readPart = (placed: PlacedPart, place: number): void => {
    const tool = nameOf(placed.part["tool"]);
    if (tool === undefined) notes.reject(place, "no-tool-name");
    else events.push(eventOf(placed, tool, events.length, notes));
  };
  return {
    read(record: Fields, place) {
      for (const placed of partsOf(record)) if (isToolPart(placed.part)) readPart(placed, place);
    },
    events: () => events,
  };
}
