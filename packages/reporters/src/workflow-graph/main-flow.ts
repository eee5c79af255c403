import type { Flow } from "@afteraction/schema";
import { byCount, type Edge } from "./edge-words.ts";

/** Edges that a person can follow with the eye. */
const EDGES = 20;

/** Beyond these, published ones are shown with all the others only. */
const MOST = 32;

/**
 * What carries most: the most frequent edges and the published ones, with their nodes. What stands only a little above
 * that is shown whole: a second picture for three more edges would be one too many.
 */
export function mainFlow(flow: Flow, isPublished: (edge: Edge) => boolean): Flow {
  const ordered = flow.edges.toSorted(byCount);
  const both = new Set([...ordered.slice(0, EDGES), ...ordered.filter(isPublished)]);
  const wanted = new Set([...both].slice(0, MOST));
  if (flow.edges.length - wanted.size <= 4) return flow;
  const edges = flow.edges.filter((edge) => wanted.has(edge));
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return { ...flow, edges, nodes: flow.nodes.filter(({ name }) => linked.has(name)) };
}
