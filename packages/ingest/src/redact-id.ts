import type { Task } from "./redact-task.ts";
import { isOpaqueId } from "./snapshot-id.ts";

/** What is noted of the root session need not be noted of what repeats it. */
export const quiet = (task: Task): Task => ({ ...task, note: () => {} });

/** Parts of ids that begin with their session's: a sub-agent's session (`/`), calls counted in a session (` `). */
export function keptId(id: string, field: string, task: Task): string {
  const root = task.event.rootSession;
  const separator = id.startsWith(root) ? id.charAt(root.length) : "";
  if (separator !== "/" && separator !== " ") return keptWhole(id, field, task);
  const rest = id.slice(root.length + 1);
  return `${keptWhole(root, "rootSession", quiet(task))}${separator}${keptWhole(rest, field, task)}`;
}

function keptWhole(id: string, field: string, { redaction, note }: Task): string {
  if (isOpaqueId(id) && !redaction.secrets.has(id)) return id;
  note(field, "telling-id");
  return redaction.pseudonyms.id(id);
}
