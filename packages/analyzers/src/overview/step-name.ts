import type { Event } from "@afteraction/schema";
import { namesAction } from "../families/keys/call-key.ts";

/** A call as it is named in a sequence: its tool, with the operation where that is an action. */
export const stepName = (event: Event): string =>
  namesAction(event) ? `${event.tool}(${event.operation ?? ""})` : event.tool;
