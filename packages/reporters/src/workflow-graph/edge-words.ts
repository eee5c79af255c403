import type { Flow } from "@afteraction/schema";
import { count, plural, shareOf } from "../words/amount.ts";
import { duration } from "../words/duration.ts";
import { shorten, visible } from "../words/visible.ts";

export type Edge = Flow["edges"][number];

/** From this share on an edge is drawn as one that fails. */
const FAILS = 0.1;

/** Fewer ends than these say nothing of a share. */
const MIN_FOR_SHARE = 20;

/** A name as the graph shows it. */
export const shown = (name: string): string => shorten(visible(name), 26);

/** Whether many of its calls failed. */
export const fails = ({ failures, ended }: Edge): boolean => ended >= MIN_FOR_SHARE && failures / ended >= FAILS;

/** `120× · 4.2 % · 3.2 s`: times, share failed, median time; what is not known is left out. */
export function labelText({ count: times, failures, ended, medianMs }: Edge): string {
  const share = ended < MIN_FOR_SHARE ? [] : [shareOf(failures, ended)];
  return [`${count(times)}×`, ...share, ...(medianMs === null ? [] : [duration(medianMs)])].join(" · ");
}

/** All that is known of an edge. */
export function hoverText({ from, to, count: times, sessions, failures, ended, medianMs }: Edge): string {
  const time = medianMs === null ? "" : `; median ${duration(medianMs)}`;
  const often = `${plural(times, "time")} in ${plural(sessions, "session")}`;
  return `${shown(from)} → ${shown(to)}: ${often}; ${count(failures)} of ${count(ended)} failed${time}`;
}

/** Most frequent first. */
export const byCount = (a: Edge, b: Edge): number =>
  b.count - a.count || (JSON.stringify([a.from, a.to]) < JSON.stringify([b.from, b.to]) ? -1 : 1);
