import type { Session } from "@afteraction/schema";
import { z } from "zod";
import { keyed } from "../../keyed.ts";
import { decodeKey, encodeKey, isFileKind, keysOf } from "./call-key.ts";

/** Events per key, whatever their outcome: the margin by which rare keys are folded away. */
export const censusSchema = keyed(z.int());
export type Census = z.output<typeof censusSchema>;

/** Changes and returns `census`. */
export function count(census: Census, session: Session): Census {
  for (const event of session.events) for (const key of keysOf(event)) census.set(key, (census.get(key) ?? 0) + 1);
  return census;
}

/** Adds `right` to `left`; changes and returns `left`. */
export function mergeCensuses(left: Census, right: Census): Census {
  for (const [key, events] of right) left.set(key, (left.get(key) ?? 0) + events);
  return left;
}

/** What the census says of keys, once all sessions are counted. */
export interface Known {
  events(key: string): number;
  /** Events of the key's tool that carry an operation. */
  described(key: string): number;
  /** Most calls of the tool are actions of their own (a command), not only kinds of files. */
  acts(tool: string): boolean;
  /** A key without operation of a tool whose other calls are actions: a leftover, not a tool. */
  leftover(key: string): boolean;
}

export function known(census: Census): Known {
  const described = new Map<string, number>();
  const actions = new Map<string, number>();
  for (const [key, events] of census) {
    const { tool, operation } = decodeKey(key);
    if (operation === undefined) continue;
    described.set(tool, (described.get(tool) ?? 0) + events);
    if (!isFileKind(operation)) actions.set(tool, (actions.get(tool) ?? 0) + events);
  }
  const events = (key: string): number => census.get(key) ?? 0;
  return {
    events,
    described: (key) => described.get(decodeKey(key).tool) ?? 0,
    acts: (tool) => (actions.get(tool) ?? 0) * 2 > events(encodeKey({ tool })),
    leftover: (key) => decodeKey(key).operation === undefined && (actions.get(decodeKey(key).tool) ?? 0) > 0,
  };
}
