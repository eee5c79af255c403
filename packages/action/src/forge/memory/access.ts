import { ForgeError } from "../../forge-error.ts";
import { type State, tick } from "./state.ts";

const readOnly = (): ForgeError => new ForgeError("read-only", "Resource not accessible by integration", 403);

function refuseArchived(state: State): void {
  if (state.settings.archived) throw new ForgeError("archived", "Repository was archived so is read-only.", 403);
}

/** Anybody may talk in a public repository that is not archived; a read-only token may not. */
export function mayTalk(state: State, login: string): void {
  refuseArchived(state);
  if (login === state.bot && state.settings.readOnly) throw readOnly();
  tick(state);
}

/** Changing branches, proposals and labels needs the right to write. */
export function mayWrite(state: State, login: string): void {
  mayTalk(state, login);
  if (login !== state.bot && state.people.get(login) !== "write") throw readOnly();
}

export function mayMove(state: State, branch: string): void {
  const rules = state.settings.protected;
  if (!rules.includes(branch) && !rules.includes("*")) return;
  throw new ForgeError("protected", `Repository rule violations found for ${branch}`, 422);
}
