import type { SessionExample } from "@afteraction/schema";
import { minute } from "../words/moment.ts";

/** A stretch of a session with its place on the page. */
export interface Stretch {
  readonly anchor: string;
  readonly label: string;
  readonly example: SessionExample;
}

const compare = (a: SessionExample, b: SessionExample): number =>
  a.session === b.session ? a.before - b.before : a.session < b.session ? -1 : 1;

/** Stretches in their order on the page, numbered: a name from a log is no anchor. */
export const stretchesOf = (examples: readonly SessionExample[]): Stretch[] =>
  examples.toSorted(compare).map((example, index) => ({
    anchor: `s-${index + 1}`,
    label: `session ${index + 1}${example.startedAt === null ? "" : `, ${minute(example.startedAt)}`}`,
    example,
  }));
