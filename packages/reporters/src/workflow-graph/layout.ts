import dagre from "@dagrejs/dagre";
import type { Flow } from "@afteraction/schema";
import { levelAtLabel, withPorts } from "./ports.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode extends Point {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  /** Where its label goes; undefined without a label. */
  readonly label: Point | undefined;
}

/** A graph with a place for everything; pixels from the upper left corner. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** What the layout must leave room for. */
export interface Sizes {
  readonly nodeWidth: (name: string) => number;
  readonly nodeHeight: (name: string) => number;
  readonly labelWidth: (edge: Flow["edges"][number]) => number;
  readonly labelHeight: number;
}

/**
 * Layered layout (Gansner et al. 1993), as dagre makes it. Nodes and edges are given in order of their names and under
 * numbers, so that the same graph gets the same places, whatever its names are.
 */
export function layoutOf({ nodes, edges }: Flow, sizes: Sizes): Layout {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 18, ranksep: 64, edgesep: 10, marginx: 12, marginy: 12 });
  const numbers = new Map(nodes.map(({ name }, index) => [name, String(index)]));
  for (const { name } of nodes)
    graph.setNode(numbers.get(name) ?? "", { width: sizes.nodeWidth(name), height: sizes.nodeHeight(name) });
  for (const edge of edges) {
    const width = sizes.labelWidth(edge);
    graph.setEdge(numbers.get(edge.from) ?? "", numbers.get(edge.to) ?? "", {
      weight: Math.ceil(Math.log2(edge.count + 1)),
      width,
      height: width > 0 ? sizes.labelHeight : 0,
      labelpos: "c",
    });
  }
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const placed = nodes.map(({ name }) => ({ name, ...placeOf(graph.node(numbers.get(name) ?? "")) }));
  const lines = edges.map(({ from, to }) => {
    const { points, x, y, width: room = 0 } = graph.edge(numbers.get(from) ?? "", numbers.get(to) ?? "");
    const label = room > 0 && x !== undefined && y !== undefined ? { x, y } : undefined;
    return levelAtLabel({ from, to, points, label }, room);
  });
  return { width: Math.ceil(width), height: Math.ceil(height), nodes: placed, edges: withPorts(placed, lines) };
}

const placeOf = ({ x, y, width, height }: dagre.Node): Omit<PlacedNode, "name"> => ({ x, y, width, height });
