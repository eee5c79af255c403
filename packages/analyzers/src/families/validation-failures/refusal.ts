import { errorClass, type Event } from "@afteraction/schema";

/** Whether a call says how it ended: only these can be compared. */
export const counts = ({ outcome, validation }: Event): boolean =>
  outcome === "success" || outcome === "error" || (outcome === "unknown" && validation !== undefined);

/** The call itself was wrong: refused before it ran, or failed with an error of usage. What the log says goes first. */
export const isRefused = ({ outcome, validation, errorClass: id }: Event): boolean =>
  validation === true || (outcome === "error" && validation === undefined && kindOf(id) === "usage");

/** The class of a refusal, where the taxonomy knows it: the only reasons that may be named. */
export function reasonOf({ errorClass: id }: Event): string | undefined {
  const kind = kindOf(id);
  return kind === undefined || kind === "other" ? undefined : id;
}

const kindOf = (id: string | undefined) => (id === undefined ? undefined : errorClass(id)?.kind);
