import type { Report, ToolRow } from "@afteraction/schema";
import { byCalls, byTime, finestRows, MIN_FOR_RATE, rowName } from "../tool-rows.ts";
import { count, plural, shareOf } from "../words/amount.ts";
import { duration, durationOrDash } from "../words/duration.ts";
import { shorten, visible } from "../words/visible.ts";
import { part } from "./answer.ts";
import { drawing, Plot } from "./drawing.ts";
import { element, type Markup } from "./markup.ts";

/** Rows of the plot, and of the table before it says how many more there are. */
const BARS = 12;
const ROWS = 60;

/** Where time goes: a bar for each of the costliest tools and operations. */
function timePlot(rows: readonly ToolRow[]): Markup[] {
  const shown = byTime(rows)
    .filter(({ totalMs }) => totalMs > 0)
    .slice(0, BARS);
  if (shown.length === 0) return [];
  const bars = shown.map((row, index) => ({ row: index, name: shorten(visible(rowName(row)), 26), ms: row.totalMs }));
  const top = Math.max(...bars.map(({ ms }) => ms));
  const title = "Where tool time goes";
  const described = bars.map(({ name, ms }) => `${name} ${duration(ms)}`).join(", ");
  const plot = drawing(
    {
      width: 720,
      height: 16 + bars.length * 24,
      marginTop: 4,
      marginBottom: 8,
      marginLeft: 180,
      marginRight: 70,
      x: { domain: [0, top], axis: null },
      y: {
        domain: bars.map(({ row }) => row),
        label: null,
        tickSize: 0,
        padding: 0.3,
        tickFormat: (row: number) => bars[row]?.name ?? "",
      },
      marks: [
        Plot.barX(bars, { x: "ms", y: "row", fill: "var(--accent)" }),
        Plot.text(bars, {
          x: "ms",
          y: "row",
          text: ({ ms }: { ms: number }) => duration(ms),
          dx: 6,
          textAnchor: "start",
        }),
      ],
    },
    { title, description: `Time of all calls together: ${described}.` },
  );
  return [
    element(
      "figure",
      {},
      element("figcaption", {}, title),
      element("div", { class: "wide", role: "region", tabindex: 0, "aria-label": title }, plot),
    ),
  ];
}

const rate = ({ errors, events }: ToolRow): string => (events < MIN_FOR_RATE ? "–" : shareOf(errors, events));
const tail = ({ timed, p95Ms }: ToolRow): string => (timed < MIN_FOR_RATE ? "–" : durationOrDash(p95Ms));

/** A cell of a number: what it sorts by stands beside what it shows. */
const numberCell = (value: number, text: string): Markup =>
  element("td", { class: "number", "data-sort": value }, text);

const bodyRow = (row: ToolRow): Markup =>
  element(
    "tr",
    {},
    element("th", { scope: "row" }, element("code", {}, shorten(visible(rowName(row)), 60))),
    numberCell(row.events, count(row.events)),
    numberCell(row.sessions, count(row.sessions)),
    numberCell(row.errors, count(row.errors)),
    numberCell(row.events < MIN_FOR_RATE ? -1 : row.errors / row.events, rate(row)),
    numberCell(row.medianMs ?? -1, durationOrDash(row.medianMs)),
    numberCell(row.timed < MIN_FOR_RATE ? -1 : (row.p95Ms ?? -1), tail(row)),
    numberCell(row.totalMs, row.timed === 0 ? "–" : duration(row.totalMs)),
  );

const heads = ["Tool", "Calls", "Sessions", "Failed", "Share", "Median", "95th percentile", "Time"];

function table(rows: readonly ToolRow[]): Markup {
  const head = heads.map((name, index) =>
    element("th", { scope: "col", class: index > 0 ? "number" : undefined }, name),
  );
  return element(
    "div",
    { class: "wide", role: "region", tabindex: 0, "aria-label": "Table of tools and operations" },
    element(
      "table",
      { class: "sortable" },
      element("thead", {}, element("tr", {}, head)),
      element("tbody", {}, rows.slice(0, ROWS).map(bodyRow)),
    ),
  );
}

/** Tools and their operations: calls, failures and time. */
export function toolsPart({ data }: Report): Markup[] {
  if (data.tools.length === 0) return [];
  const rows = byCalls([...data.tools, ...data.operations]);
  return [
    part("tools", "Tools", [
      ...timePlot(finestRows(data)),
      table(rows),
      ...(rows.length > ROWS ? [element("p", {}, `${plural(rows.length - ROWS, "more row")} in report.json.`)] : []),
      element(
        "p",
        { class: "note" },
        `A share or a 95th percentile of fewer than ${MIN_FOR_RATE} calls is left out. A tool's row holds its operations, too. ` +
          "Times are measured ones where a row has any, else elapsed ones, waiting included: so an operation can show more than its tool.",
      ),
    ]),
  ];
}
