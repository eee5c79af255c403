import type { Event } from "@afteraction/schema";

/** How a call ended: the fields of an event that are decided together, and merged together. */
export type Ending = Pick<Event, "outcome" | "errorClass" | "slots" | "exitCode" | "validation" | "deniedBy">;
