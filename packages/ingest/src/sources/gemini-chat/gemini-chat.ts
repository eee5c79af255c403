import { type Fields, isFields } from "../../fields.ts";
import type { Source } from "../source.ts";
import { openGeminiChat } from "./gemini-parser.ts";

/** The whole chat, or the first record of one that is kept as lines. */
const isChat = (record: Fields): boolean =>
  typeof record["sessionId"] === "string" && "projectHash" in record && "startTime" in record;

const isMessage = (record: Fields): boolean =>
  record["type"] === "gemini" && ("content" in record || Array.isArray(record["toolCalls"]));

/** A change to the chat so far, in one that is kept as lines. */
const isChange = (record: Fields): boolean => isFields(record["$set"]) || typeof record["$rewindTo"] === "string";

export const geminiChat: Source = {
  id: "gemini-chat",
  docs: {
    title: "Gemini CLI chats",
    found: "~/.gemini/tmp/<project>/chats/session-*.json and .jsonl",
    limits: "No durations; they are in Gemini's telemetry only.",
  },
  marks: [],
  recognizes: (record) => isChat(record) || isMessage(record) || isChange(record),
  open: openGeminiChat,
};
