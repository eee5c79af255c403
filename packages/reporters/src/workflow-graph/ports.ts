import type { PlacedEdge, PlacedNode, Point } from "./layout.ts";

/** The line ends this far from the node that it leads to: its head goes on to there. Pixels. */
const HEAD = 8;

/** Where an edge meets one of its nodes: which side, and what it comes from there. */
interface End {
  readonly edge: number;
  /** Position in the edge's points. */
  readonly at: number;
  readonly side: -1 | 1;
  readonly next: Point;
}

function endsOf(node: PlacedNode, edges: readonly PlacedEdge[]): End[] {
  return edges.flatMap(({ from, to, points }, edge): End[] => {
    const end = (at: number, next: Point | undefined): End[] =>
      next === undefined ? [] : [{ edge, at, side: next.x < node.x ? -1 : 1, next }];
    return [
      ...(from === node.name ? end(0, points[1]) : []),
      ...(to === node.name ? end(points.length - 1, points.at(-2)) : []),
    ];
  });
}

/**
 * Edges side by side at the left and right of their nodes, in the order in which they arrive, instead of all aimed at
 * the middle: a hub stays readable.
 */
export function withPorts(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): PlacedEdge[] {
  const moved = edges.map(({ points }) => [...points]);
  for (const node of nodes) {
    const ends = endsOf(node, edges);
    for (const side of [-1, 1] as const) {
      const here = ends.filter((end) => end.side === side).toSorted((a, b) => a.next.y - b.next.y || a.edge - b.edge);
      for (const [index, { edge, at }] of here.entries()) {
        const y = node.y - node.height / 2 + (node.height * (index + 1)) / (here.length + 1);
        moved[edge]![at] = { x: node.x + side * (node.width / 2 + (at === 0 ? 0 : HEAD)), y };
      }
    }
  }
  return edges.map((edge, index) => ({ ...edge, points: moved[index]! }));
}

/** An edge that is level all along its label: its line is hidden by nothing but its own label. */
export function levelAtLabel(edge: PlacedEdge, width: number): PlacedEdge {
  const { label, points } = edge;
  const at = label === undefined ? -1 : points.findIndex(({ x, y }) => x === label.x && y === label.y);
  const [before, middle, after] = [points[at - 1], points[at], points[at + 1]];
  if (before === undefined || middle === undefined || after === undefined) return edge;
  const half = (Math.sign(after.x - before.x) * width) / 2;
  const level = [middle.x - half, middle.x + half].map((x) => ({ x, y: middle.y }));
  return { ...edge, points: [...points.slice(0, at), ...level, ...points.slice(at + 1)] };
}
