import type { Flow } from "@afteraction/schema";
import { picture } from "../html/drawing.ts";
import { element, joined, type Markup } from "../html/markup.ts";
import { plural } from "../words/amount.ts";
import { byCount, type Edge, labelText, shown } from "./edge-words.ts";
import { arrowMarkup, edgeMarkup, type EdgeLook, labelMarkup, labelWidth, nodeMarkup } from "./graph-markup.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { mainFlow } from "./main-flow.ts";
import { isPairOf } from "./sequence-pairs.ts";

/** Edges with a label: with more, labels would be all there is to see. */
const LABELS = 30;

const TOLD = 10;

/** A picture of less keeps its size on any screen. Pixels. */
const SMALL = 960;

/** What is the same for all edges of a picture. */
interface Look {
  readonly isPublished: (edge: Edge) => boolean;
  /** Times of the most frequent edge. */
  readonly most: number;
  /** Of the picture on the page. */
  readonly name: string;
}

function sizesOf(edges: readonly Edge[], labelled: ReadonlySet<Edge>) {
  const degrees = new Map<string, number>();
  for (const name of edges.flatMap(({ from, to }) => [from, to])) degrees.set(name, (degrees.get(name) ?? 0) + 1);
  return {
    nodeWidth: (name: string) => Math.max(76, shown(name).length * 7.2 + 18),
    nodeHeight: (name: string) => Math.max(40, 16 + 8 * (degrees.get(name) ?? 0)),
    labelWidth: (edge: Edge) => (labelled.has(edge) ? labelWidth(labelText(edge)) : 0),
    labelHeight: 16,
  };
}

function bodyOf(flow: Flow, layout: Layout, { isPublished, most, name }: Look): Markup {
  const numbers = new Map(flow.nodes.map((node, index) => [node.name, index]));
  const heads = `${name}-arrow`;
  const placed = flow.edges.map((edge, index) => {
    const ends: EdgeLook["ends"] = [numbers.get(edge.from) ?? 0, numbers.get(edge.to) ?? 0];
    const look = { width: 1 + 5 * Math.sqrt(edge.count / most), isPublished: isPublished(edge), ends, heads };
    return { edge, place: layout.edges[index]!, look };
  });
  return joined([
    element("defs", {}, arrowMarkup(heads, "head"), arrowMarkup(`${heads}-fails`, "head fails")),
    ...placed.map(({ edge, place, look }) => edgeMarkup(edge, place, look)),
    ...flow.nodes.map((node, index) => nodeMarkup(node, layout.nodes[index]!, index)),
    ...placed.flatMap(({ edge, place, look }) => labelMarkup(edge, place, look.ends)),
  ]);
}

function told(flow: Flow): { readonly title: string; readonly description: string } {
  const top = flow.edges.toSorted(byCount).slice(0, TOLD);
  const frequent = top.map((edge) => `${shown(edge.from)} to ${shown(edge.to)} ${labelText(edge)}`).join("; ");
  const size = `${plural(flow.nodes.length, "step")} and ${plural(flow.edges.length, "transition")}`;
  return { title: "Workflow graph", description: `${size}. Most frequent: ${frequent}.` };
}

const byName = (a: Flow["nodes"][number], b: Flow["nodes"][number]): number => (a.name < b.name ? -1 : 1);

const byNames = (a: Edge, b: Edge): number =>
  JSON.stringify([a.from, a.to]) < JSON.stringify([b.from, b.to]) ? -1 : 1;

/** Up to this width a picture is made to fit; a wider one is scrolled. Pixels. */
const FITS = 1400;

function graphPicture(flow: Flow, look: Look): Markup {
  const ordered = flow.edges.toSorted(byCount);
  const labelled = new Set([...ordered.filter(look.isPublished), ...ordered].slice(0, LABELS));
  const layout = layoutOf(flow, sizesOf(flow.edges, labelled));
  const kind = layout.width > SMALL && layout.width <= FITS ? "flow fits" : "flow";
  return picture([`0 0 ${layout.width} ${layout.height}`, bodyOf(flow, layout, look).markup], told(flow), kind);
}

/** The pictures of a graph. */
export interface WorkflowGraph {
  /** What carries most. */
  readonly main: Markup;
  readonly mainEdges: number;
  /** Everything; absent where the first picture has it all. */
  readonly whole?: Markup;
}

/**
 * A directly-follows graph as pictures. Width of an edge: how often; dashed and red: many failures; with a halo: part
 * of a published sequence. Every edge tells its numbers on hovering; the most frequent ones bear them.
 */
export function workflowGraph(given: Flow, sequences: readonly (readonly string[])[]): WorkflowGraph {
  const flow = { ...given, nodes: given.nodes.toSorted(byName), edges: given.edges.toSorted(byNames) };
  const isPublished = ({ from, to }: Edge): boolean => isPairOf(sequences, from, to);
  const most = Math.max(...flow.edges.map((edge) => edge.count));
  const first = mainFlow(flow, isPublished);
  return {
    main: graphPicture(first, { isPublished, most, name: "main" }),
    mainEdges: first.edges.length,
    ...(first === flow ? {} : { whole: graphPicture(flow, { isPublished, most, name: "whole" }) }),
  };
}
