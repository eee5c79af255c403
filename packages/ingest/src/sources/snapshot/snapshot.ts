import { type Event, eventSchema } from "@afteraction/schema";
import { type Fields, nameOf } from "../../fields.ts";
import type { Notes, Parser, Source } from "../source.ts";
import { plainEvent } from "./plain-event.ts";

const isHeader = (record: Fields): boolean => record["afteraction"] === "snapshot" && record["version"] === 1;

function openSnapshot(notes: Notes): Parser {
  const events: Event[] = [];
  return {
    read(record, place) {
      if (isHeader(record)) return;
      const plain = plainEvent(record);
      if (plain !== undefined) return void events.push(plain);
      const event = eventSchema.safeParse(record);
      if (event.success) events.push(event.data);
      else if (nameOf(record["tool"]) === undefined) notes.reject(place, "no-tool-name");
      else notes.reject(place, nameOf(record["session"]) === undefined ? "no-session" : "unknown-format");
    },
    events: () => events,
  };
}

export const snapshot: Source = {
  id: "snapshot",
  docs: {
    title: "Snapshots",
    found: "what `afteraction snapshot` writes: normalised, redacted events, one per line",
    limits: "As much as the logs they were made from.",
  },
  marks: [],
  recognizes: isHeader,
  open: openSnapshot,
};
