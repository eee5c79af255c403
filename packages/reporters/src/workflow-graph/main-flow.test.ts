import type { Flow } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { mainFlow } from "./main-flow.ts";

/** A hub with so many spokes, each a call rarer than the one before. */
function star(spokes: number): Flow {
  const names = Array.from({ length: spokes }, (_, index) => `t${String(index).padStart(2, "0")}`);
  const rest = { failures: 0, ended: 5, sessions: 1, medianMs: 1 };
  return {
    nodes: ["hub", ...names].map((name) => ({ name, calls: 9, failures: 0, repeats: 0 })),
    edges: names.map((to, index) => Object.assign({}, rest, { from: "hub", to, count: 100 - index })),
    otherNodes: 0,
    otherEdges: 0,
  };
}

describe("mainFlow", () => {
  it("leaves a graph that can be followed as it is", () => {
    const flow = star(24);
    expect(mainFlow(flow, () => false)).toBe(flow);
  });

  it("keeps the most frequent edges, and no node without one", () => {
    const { nodes, edges } = mainFlow(star(40), () => false);
    expect(edges.map(({ count }) => count)).toEqual(Array.from({ length: 20 }, (_, index) => 100 - index));
    expect(nodes).toHaveLength(21);
  });

  it("keeps a published edge, however rare it is", () => {
    const { edges } = mainFlow(star(40), ({ to }) => to === "t39");
    expect(edges).toHaveLength(21);
    expect(edges.at(-1)?.to).toBe("t39");
  });

  it("is not flooded by published edges", () => {
    expect(mainFlow(star(45), () => true).edges).toHaveLength(32);
  });
});
