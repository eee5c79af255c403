import type { Event, Flow, Session } from "@afteraction/schema";
import { stepName } from "./step-name.ts";
import { ascending, sortedQuantile } from "../statistics/quantiles.ts";
import { lanesOf, type Step } from "../steps.ts";
import { sortedEntries } from "./counts.ts";

/** More nodes than these nobody reads. */
const NODES = 30;

/** Edges beyond those of published sequences; one and a half a node. */
const EDGES = 45;

interface Node {
  calls: number;
  failures: number;
  repeats: number;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  count: number;
  ended: number;
  failures: number;
  sessions: number;
  lastSession: number;
  readonly times: number[];
}

interface Graph {
  readonly nodes: Map<string, Node>;
  /** From → to → edge: names from logs can be joined by nothing that no name holds. */
  readonly edges: Map<string, Map<string, Edge>>;
}

function nodeOf({ nodes }: Graph, name: string): Node {
  const known = nodes.get(name);
  if (known !== undefined) return known;
  const made = { calls: 0, failures: 0, repeats: 0 };
  nodes.set(name, made);
  return made;
}

function edgeOf({ edges }: Graph, from: string, to: string): Edge {
  const out = edges.get(from) ?? new Map<string, Edge>();
  edges.set(from, out);
  const known = out.get(to);
  if (known !== undefined) return known;
  const made = { from, to, count: 0, ended: 0, failures: 0, sessions: 0, lastSession: -1, times: [] };
  out.set(to, made);
  return made;
}

function addEdge(edge: Edge, before: Event, next: Event, session: number): void {
  edge.count++;
  if (next.outcome === "success" || next.outcome === "error") edge.ended++;
  if (next.outcome === "error") edge.failures++;
  if (edge.lastSession !== session) edge.sessions++;
  edge.lastSession = session;
  const [from, to] = [before.endedAt ?? before.startedAt, next.endedAt ?? next.startedAt];
  if (from !== undefined && to !== undefined && to >= from) edge.times.push(to - from);
}

function addLane(graph: Graph, lane: readonly Step[], session: number): void {
  let before: Event | undefined;
  for (const { events, last } of lane) {
    for (const event of events) {
      const node = nodeOf(graph, stepName(event));
      node.calls++;
      if (event.outcome === "error") node.failures++;
    }
    const name = stepName(last);
    const from = before === undefined ? undefined : stepName(before);
    if (from === name) nodeOf(graph, name).repeats++;
    else if (before !== undefined && from !== undefined) addEdge(edgeOf(graph, from, name), before, last, session);
    before = last;
  }
}

/** Pairs that a sequence goes through: these are drawn however rare they are. */
const pairsOf = (sequences: readonly (readonly string[])[]): Set<string> =>
  new Set(sequences.flatMap((names) => names.slice(1).map((name, index) => JSON.stringify([names[index], name]))));

const byCount = (a: Edge, b: Edge): number =>
  b.count - a.count || (JSON.stringify([a.from, a.to]) < JSON.stringify([b.from, b.to]) ? -1 : 1);

function rowOf({ from, to, count, ended, failures, sessions, times }: Edge): Flow["edges"][number] {
  const median = sortedQuantile(ascending(times), 0.5);
  return { from, to, count, ended, failures, sessions, medianMs: median === undefined ? null : Math.round(median) };
}

/** The names that are drawn: those of published sequences, then the most called. */
function drawnNames({ nodes }: Graph, sequences: readonly (readonly string[])[]): Set<string> {
  const inSequence = new Set(sequences.flat().filter((name) => nodes.has(name)));
  const ranked = sortedEntries(nodes).toSorted(([, a], [, b]) => b.calls - a.calls);
  const [first, rest] = [
    ranked.filter(([name]) => inSequence.has(name)),
    ranked.filter(([name]) => !inSequence.has(name)),
  ];
  return new Set([...first, ...rest].slice(0, NODES).map(([name]) => name));
}

/**
 * The directly-follows graph of the team's calls (van der Aalst 2016, §2.3): which step comes right after which in
 * one lane. Parallel calls are one step, and the one that finished last stands for it.
 *
 * @param sequences published ones; their steps and pairs are kept even where they are rare
 */
export function flow(sessions: readonly Session[], sequences: readonly (readonly string[])[]): Flow {
  const graph: Graph = { nodes: new Map(), edges: new Map() };
  for (const [number, session] of sessions.entries()) for (const lane of lanesOf(session)) addLane(graph, lane, number);
  const names = drawnNames(graph, sequences);
  const pairs = pairsOf(sequences);
  const every = [...graph.edges.values()].flatMap((out) => Array.from(out.values())).toSorted(byCount);
  const possible = every.filter(({ from, to }) => names.has(from) && names.has(to));
  const published = possible.filter(({ from, to }) => pairs.has(JSON.stringify([from, to])));
  const drawn = [...new Set([...published, ...possible.slice(0, EDGES)])];
  const linked = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: sortedEntries(graph.nodes).flatMap(([name, node]) => (linked.has(name) ? [{ name, ...node }] : [])),
    edges: drawn
      .map(rowOf)
      .toSorted((a, b) => (JSON.stringify([a.from, a.to]) < JSON.stringify([b.from, b.to]) ? -1 : 1)),
    otherNodes: graph.nodes.size - linked.size,
    otherEdges: every.length - drawn.length,
  };
}
