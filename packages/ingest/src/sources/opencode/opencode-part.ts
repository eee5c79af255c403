import { type Fields, fieldsOf, isFields } from "../../fields.ts";

/** One part of a message, with what the record says around it. */
export interface PlacedPart {
  readonly part: Fields;
  /** The session's own record; empty where there is none. */
  readonly info: Fields;
}

/** A tool call: the type alone would be too common a word. */
export const isToolPart = (part: Fields): boolean =>
  part["type"] === "tool" && typeof part["callID"] === "string" && isFields(part["state"]);

/** The parts of a record: of an exported session, of an event about one part, or the part itself. */
export function partsOf(record: Fields): readonly PlacedPart[] {
  const messages = record["messages"];
  const info = fieldsOf(record["info"]);
  if (!Array.isArray(messages)) {
    const inner = record["part"] ?? fieldsOf(record["properties"])["part"] ?? record;
    return isFields(inner) ? [{ part: inner, info: {} }] : [];
  }
  return messages.filter(isFields).flatMap((message) => {
    const parts = message["parts"];
    return Array.isArray(parts) ? parts.filter(isFields).map((part) => ({ part, info })) : [];
  });
}
