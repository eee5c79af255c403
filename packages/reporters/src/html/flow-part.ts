import type { Flow, Learning, Report } from "@afteraction/schema";
import { count, plural, shareOf } from "../words/amount.ts";
import { durationOrDash } from "../words/duration.ts";
import { shorten, visible } from "../words/visible.ts";
import { byCount, type Edge } from "../workflow-graph/edge-words.ts";
import { workflowGraph } from "../workflow-graph/workflow-graph.ts";
import { publishedByWorth } from "../worth.ts";
import { part } from "./answer.ts";
import { element, type Markup } from "./markup.ts";

const name = (text: string): Markup => element("code", {}, shorten(visible(text), 60));

const row = (edge: Edge): Markup =>
  element(
    "tr",
    {},
    element("td", {}, name(edge.from)),
    element("td", {}, name(edge.to)),
    [count(edge.count), count(edge.sessions), shareOf(edge.failures, edge.ended), durationOrDash(edge.medianMs)].map(
      (text) => element("td", { class: "number" }, text),
    ),
  );

const heads = ["From", "To", "Times", "Sessions", "Failed", "Median time"];

const table = (edges: readonly Edge[]): Markup =>
  element(
    "details",
    {},
    element("summary", {}, `${plural(edges.length, "transition")} as a table`),
    element(
      "div",
      { class: "wide", role: "region", tabindex: 0, "aria-label": "Table of transitions" },
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            heads.map((head, index) => element("th", { scope: "col", class: index > 1 ? "number" : undefined }, head)),
          ),
        ),
        element("tbody", {}, edges.toSorted(byCount).map(row)),
      ),
    ),
  );

function left({ otherNodes, otherEdges }: Flow): string {
  if (otherNodes + otherEdges === 0) return "";
  return ` Left out as rare: ${plural(otherNodes, "tool or operation", "tools or operations")} and ${plural(otherEdges, "transition")}.`;
}

const sequencesOf = (published: readonly Learning[]): (readonly string[])[] =>
  published.flatMap(({ subject }) => (subject.sequence === undefined ? [] : [subject.sequence]));

const scrolled = (title: string, drawn: Markup): Markup =>
  element("div", { class: "wide graph", role: "region", tabindex: 0, "aria-label": title }, drawn);

function graphs(flow: Flow, published: readonly Learning[]): Markup[] {
  const { main, mainEdges, whole } = workflowGraph(flow, sequencesOf(published));
  if (whole === undefined) return [scrolled("Workflow graph", main)];
  const shown = `The ${plural(mainEdges, "transition")} that carry most; all ${count(flow.edges.length)} are below.`;
  return [
    element("p", { class: "note" }, shown),
    scrolled("Workflow graph", main),
    element(
      "details",
      {},
      element("summary", {}, `All ${plural(flow.edges.length, "transition")} as a graph`),
      scrolled("Workflow graph, all transitions", whole),
    ),
  ];
}

/** Which call comes right after which: the team's workflow as a graph, with the published sequences highlighted. */
export function flowPart({ evidence, learnings }: Report): Markup[] {
  if (evidence === undefined || evidence.flow.edges.length === 0) return [];
  const { flow } = evidence;
  return [
    part("workflow", "Workflow", [
      element(
        "p",
        {},
        "An arrow says which call came right after which. Thicker: more often. Dashed and red: at least one in ten failed. " +
          `With a halo: part of a published workflow. On arrows: times, share failed, median time.${left(flow)}`,
      ),
      ...graphs(flow, publishedByWorth(learnings)),
      table(flow.edges),
    ]),
  ];
}
