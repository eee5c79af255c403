import type { Event } from "@afteraction/schema";
import { type Fields, fieldsOf, textOf } from "../../fields.ts";
import { idOf } from "../../record-id.ts";

/** Whose calls a rollout holds. */
export interface RolloutSession {
  readonly place: Pick<Event, "session" | "rootSession" | "lane">;
  readonly cwd: string | undefined;
}

/** The thread that started this one as a sub-agent, wherever the version keeps it. */
function parentOf(meta: Fields): string | undefined {
  const spawn = fieldsOf(fieldsOf(fieldsOf(meta["source"])["subagent"])["thread_spawn"]);
  return idOf(meta["parent_thread_id"]) ?? idOf(spawn["parent_thread_id"]);
}

/** Reads `session_meta`; the file is the session where it has none, or no id. */
export function rolloutSession(meta: Fields, path: string): RolloutSession {
  const session = idOf(meta["id"]) ?? idOf(meta["session_id"]) ?? `file:${path}`;
  const parent = parentOf(meta);
  const place =
    parent === undefined
      ? { session, rootSession: session, lane: "main" }
      : { session, rootSession: parent, lane: session };
  return { place, cwd: textOf(meta["cwd"]) };
}
