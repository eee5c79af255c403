import type { SessionExample } from "@afteraction/schema";
import { count } from "../words/amount.ts";
import { duration } from "../words/duration.ts";
import { shorten, visible } from "../words/visible.ts";
import { drawing, Plot } from "./drawing.ts";
import type { Markup } from "./markup.ts";

type Call = SessionExample["calls"][number];

/** A longer pause is a person's: it is drawn this long. */
const PAUSE = 120_000;

/** Rows of a picture; the rarest names share the last. */
const ROWS = 10;

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly row: string;
  readonly outcome: string;
  readonly isMarked: boolean;
}

/** Where each call lies on an axis whose pauses are cut; calls without time follow each other at equal steps. */
function placed(calls: readonly Call[]): { readonly from: number; readonly to: number }[] {
  if (calls.some(({ atMs }) => atMs === null)) return calls.map((_, index) => ({ from: index, to: index + 0.8 }));
  const order = calls
    .map((call, index) => ({ index, at: call.atMs ?? 0, ms: call.durationMs ?? 0 }))
    .toSorted((a, b) => a.at - b.at);
  const places: { from: number; to: number }[] = [];
  let [end, cut] = [0, 0];
  for (const { index, at, ms } of order) {
    cut += Math.max(0, at - end - PAUSE);
    places[index] = { from: at - cut, to: at - cut + ms };
    end = Math.max(end, at + ms);
  }
  return places;
}

function rowsOf(calls: readonly Call[]): (name: string) => string {
  const counts = new Map<string, number>();
  for (const { name } of calls) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ranked = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
  const own = new Set(ranked.length > ROWS ? ranked.slice(0, ROWS - 1) : ranked);
  return (name) => (own.has(name) ? shorten(visible(name), 24) : "(others)");
}

const colors = { success: "var(--ok)", error: "var(--bad)" } as const;
const colorOf = ({ outcome }: Bar): string =>
  outcome === "success" || outcome === "error" ? colors[outcome] : "var(--muted)";

function bars({ calls }: SessionExample): Bar[] {
  const rowOf = rowsOf(calls);
  const places = placed(calls);
  const span = Math.max(...places.map(({ to }) => to), 1);
  return calls.map(({ name, outcome, learnings }, index) => {
    const { from, to } = places[index] ?? { from: 0, to: 0 };
    return { from, to: Math.max(to, from + span / 150), row: rowOf(name), outcome, isMarked: learnings.length > 0 };
  });
}

/** A stretch of a session: a bar for each call, a row for each name; failures are red and lower, marks are what was learnt. */
export function sessionDrawing(example: SessionExample, title: string): Markup {
  const all = bars(example);
  const rows = [...new Set(all.map(({ row }) => row))];
  const isTimed = example.calls.every(({ atMs }) => atMs !== null);
  const end = Math.max(...all.map(({ to }) => to), 1);
  return drawing(
    {
      width: 720,
      height: 34 + rows.length * 20,
      marginTop: 6,
      marginBottom: 24,
      marginLeft: 170,
      marginRight: 30,
      x: { domain: [0, end], label: null, ticks: isTimed ? [0, end / 2, end] : [], tickFormat: duration, tickSize: 0 },
      y: { domain: rows, label: null, tickSize: 0, tickPadding: 14, padding: 0.25 },
      marks: [
        Plot.barX(all, { x1: "from", x2: "to", y: "row", fill: colorOf }),
        Plot.text(
          all.filter(({ outcome }) => outcome === "error"),
          { x: "from", y: "row", text: () => "×", dx: -6, fill: "var(--bad)", fontWeight: "bold" },
        ),
        Plot.text(
          all.filter(({ isMarked }) => isMarked),
          { x: "from", y: "row", text: () => "▼", dy: -9, dx: 2, fill: "var(--warn)" },
        ),
      ],
    },
    { title, description: describe(example, isTimed) },
  );
}

function describe({ calls }: SessionExample, isTimed: boolean): string {
  const failed = calls.filter(({ outcome }) => outcome === "error").length;
  const pauses = isTimed ? " Pauses over 2 min are cut." : " These calls carry no time.";
  return `${count(calls.length)} calls, ${count(failed)} of them failed (×). ▼ marks what a learning refers to.${pauses}`;
}
