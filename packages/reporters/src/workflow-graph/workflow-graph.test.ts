import { describe, expect, it } from "vitest";
import { evidence } from "../html/evidence.fixture.ts";
import { labelText } from "./edge-words.ts";
import { layoutOf } from "./layout.ts";
import { isPairOf } from "./sequence-pairs.ts";
import { workflowGraph } from "./workflow-graph.ts";

const edge = { from: "Read", to: "Edit", count: 1200, ended: 1000, failures: 42, sessions: 80, medianMs: 3200 };

describe("isPairOf", () => {
  it("is silent without a sequence, and for the way back", () => {
    expect(isPairOf([], "Read", "Edit")).toBe(false);
    expect(isPairOf([["Read", "Edit", "Bash"]], "Edit", "Read")).toBe(false);
    expect(isPairOf([["Read", "Edit", "Bash"]], "Read", "Bash")).toBe(false);
  });

  it("finds neighbours, and means any operation where a sequence names the tool alone", () => {
    expect(isPairOf([["Read", "Edit", "Bash"]], "Edit", "Bash(npm test)")).toBe(true);
    expect(isPairOf([["Read", "Bash(git add)", "Edit"]], "Read", "Bash(npm test)")).toBe(false);
  });
});

describe("labelText", () => {
  it("leaves out a share of few calls, and a time that is not known", () => {
    expect(labelText({ ...edge, count: 12, ended: 12, medianMs: null })).toBe("12×");
  });

  it("says times, share failed and median time", () => {
    expect(labelText(edge)).toBe("1,200× · 4.2 % · 3.2 s");
  });
});

describe("layoutOf", () => {
  const sizes = { nodeWidth: () => 90, nodeHeight: () => 40, labelWidth: () => 60, labelHeight: 16 };

  it("puts no node over another", () => {
    const { nodes } = layoutOf(evidence.flow, sizes);
    for (const a of nodes)
      for (const b of nodes) if (a !== b) expect(Math.abs(a.x - b.x) >= 90 || Math.abs(a.y - b.y) >= 40).toBe(true);
  });

  it("lets edges meet a node side by side, left or right of it", () => {
    const { nodes, edges } = layoutOf(evidence.flow, sizes);
    for (const { name, x, y, width } of nodes) {
      const starts = edges.filter(({ from }) => from === name).flatMap(({ points }) => points.slice(0, 1));
      const ends = edges.filter(({ to }) => to === name).flatMap(({ points }) => points.slice(-1));
      for (const start of starts) expect(Math.abs(start.x - x)).toBe(width / 2);
      for (const end of ends) expect(Math.abs(end.x - x)).toBe(width / 2 + 8);
      const left = [...starts, ...ends].filter((point) => point.x < x).map((point) => point.y);
      expect(new Set(left).size).toBe(left.length);
      for (const each of left) expect(Math.abs(each - y)).toBeLessThan(20);
    }
  });

  it("is level along every label", () => {
    const { edges } = layoutOf(evidence.flow, sizes);
    expect(edges.length).toBeGreaterThan(5);
    for (const { label, points } of edges) {
      const level = points.filter(({ y }) => y === label?.y).map(({ x }) => Math.abs(x - (label?.x ?? 0)));
      expect(level.filter((distance) => distance === 30)).toHaveLength(2);
      expect(Math.min(...level)).toBe(30);
    }
  });

  it("keeps everything inside, and gives the same places again", () => {
    const layout = layoutOf(evidence.flow, sizes);
    for (const { x, y } of layout.nodes) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(layout.width);
      expect(y).toBeLessThan(layout.height);
    }
    expect(layoutOf(evidence.flow, sizes)).toEqual(layout);
  });
});

describe("workflowGraph", () => {
  it("marks nothing as published without sequences", () => {
    expect(workflowGraph(evidence.flow, []).main.markup).not.toContain("halo");
  });

  it("has one picture where there is little, and a second one with everything where there is much", () => {
    const names = Array.from({ length: 10 }, (_, index) => `t${index}`);
    const edges = names.flatMap((from) =>
      names.filter((to) => to > from).map((to) => Object.assign({}, edge, { from, to })),
    );
    const nodes = names.map((name) => ({ name, calls: 9, failures: 0, repeats: 0 }));
    expect(workflowGraph(evidence.flow, []).whole).toBeUndefined();
    const { main, mainEdges, whole } = workflowGraph({ ...evidence.flow, nodes, edges }, []);
    expect([main, whole].map((each) => each?.markup.match(/class="edge/g)?.length)).toEqual([40, 75]);
    expect(mainEdges).toBe(20);
    const ids = `${main.markup}${whole?.markup}`.match(/ id="[^"]+"/g) ?? [];
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  it("marks the pairs of a published sequence, and what fails", () => {
    const { markup } = workflowGraph(evidence.flow, [["Bash(git add)", "Bash(git commit)", "Read"]]).main;
    expect(markup.match(/class="halo"/g)).toHaveLength(1);
    expect(markup).toContain("edge fails");
  });
});
