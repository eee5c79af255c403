import type { Event, Session } from "@afteraction/schema";

/** `session@time#call`: enough to find the call, no text from the log. */
export function reference(session: Session, { startedAt, callId }: Event): string {
  return `${session.id}@${startedAt === undefined ? "" : new Date(startedAt).toISOString()}#${callId}`;
}
