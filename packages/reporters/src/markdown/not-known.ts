import type { Report } from "@afteraction/schema";
import { holdsUp } from "../worth.ts";
import { silenceItem } from "./nothing.ts";
import { bullets } from "./table.ts";

/** What is not known yet, and how far away it is. Without any learning it stands at the top instead. */
export const notKnown = ({ learnings, silence }: Report): string[] =>
  silence.length === 0 || !learnings.some(holdsUp) ? [] : ["## Not known yet", bullets(silence.map(silenceItem))];
