import type { Reliability, ReliabilityBin, Report } from "@afteraction/schema";
import { count, percent, plural } from "../words/amount.ts";
import { part } from "./answer.ts";
import { drawing, Plot } from "./drawing.ts";
import { element, type Markup } from "./markup.ts";

const title = "Stated confidence against observed replication";

function plot(bins: readonly ReliabilityBin[]): Markup {
  const rows = bins.map(({ stated, observed, interval: [low, high] }) => ({ stated, observed, low, high }));
  const axis = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: percent, tickSize: 0 };
  return drawing(
    {
      width: 320,
      height: 300,
      marginTop: 26,
      marginLeft: 46,
      marginRight: 26,
      marginBottom: 36,
      x: { ...axis, label: "stated" },
      y: { ...axis, label: "observed" },
      marks: [
        Plot.line(
          [
            [0, 0],
            [1, 1],
          ],
          { stroke: "var(--muted)", strokeDasharray: "3 3" },
        ),
        Plot.ruleX(rows, { x: "stated", y1: "low", y2: "high", stroke: "var(--accent)", strokeWidth: 1.5 }),
        Plot.dot(rows, { x: "stated", y: "observed", r: 4, fill: "var(--accent)" }),
      ],
    },
    { title, description: bins.map(binWords).join(" ") },
  );
}

const binWords = ({ stated, observed, n, interval: [low, high] }: ReliabilityBin): string =>
  `Stated ${percent(stated)}: observed ${percent(observed)} (95 % confidence interval ${percent(low)} to ${percent(high)}) of ${plural(n, "forecast")}.`;

const row = ({ low, high, stated, observed, n, interval }: ReliabilityBin): Markup =>
  element(
    "tr",
    {},
    element("th", { scope: "row" }, `${low.toFixed(2)} to ${high.toFixed(2)}`),
    [percent(stated), percent(observed), `${percent(interval[0])} to ${percent(interval[1])}`, count(n)].map((text) =>
      element("td", { class: "number" }, text),
    ),
  );

const heads = ["Confidence", "Stated", "Observed", "95 % confidence interval", "Forecasts"];

const table = (bins: readonly ReliabilityBin[]): Markup =>
  element(
    "div",
    { class: "wide", role: "region", tabindex: 0, "aria-label": title },
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          heads.map((name, index) => element("th", { scope: "col", class: index > 0 ? "number" : undefined }, name)),
        ),
      ),
      element("tbody", {}, bins.map(row)),
    ),
  );

function words({ status, forecasts, sessions, needed }: Reliability): string {
  if (status === "enough")
    return `${plural(forecasts, "forecast")} made on earlier sessions alone, and judged on later ones (${plural(sessions, "session")}).`;
  const wanted = needed === undefined ? "" : ` ${count(needed)} are needed.`;
  return `Not enough history yet: ${plural(forecasts, "forecast")} in ${plural(sessions, "session")}.${wanted}`;
}

/** Whether stated confidences came true in hold-outs. */
export function reliabilityPart({ reliability }: Report): Markup[] {
  if (reliability === undefined) return [];
  const bins = reliability.bins.toSorted((a, b) => a.low - b.low);
  const drawn =
    bins.length === 0 ? [] : [element("figure", {}, element("figcaption", {}, title), plot(bins)), table(bins)];
  return [part("reliability", "Reliability of the confidence", [element("p", {}, words(reliability)), ...drawn])];
}
