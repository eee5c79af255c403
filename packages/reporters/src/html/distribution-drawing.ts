import type { SubjectEvidence } from "@afteraction/schema";
import { count, plural } from "../words/amount.ts";
import { duration } from "../words/duration.ts";
import { drawing, Plot } from "./drawing.ts";
import type { Markup } from "./markup.ts";

type Bins = SubjectEvidence["bins"];

/** Labels of a time axis that people think in, in milliseconds. */
const landmarks = [1, 10, 100, 1000, 10_000, 60_000, 600_000, 3_600_000, 36_000_000];

const size = { width: 320, height: 120, marginTop: 8, marginBottom: 24, marginLeft: 46, marginRight: 20 };

/** The outline of bins as steps: one line of a drawing instead of a box each. */
const steps = (bins: readonly { readonly from: number; readonly to: number; readonly count: number }[]) =>
  bins.flatMap(({ from, to, count: height }) => [
    { at: from, height },
    { at: to, height },
  ]);

const outline = (bins: Parameters<typeof steps>[0]) =>
  Plot.areaY(steps(bins), {
    x: "at",
    y1: 0,
    y2: "height",
    fill: "var(--accent)",
    fillOpacity: 0.55,
    stroke: "var(--accent)",
  });

const counts = (bins: Bins) => ({
  label: null,
  ticks: [0, Math.max(...bins.map((bin) => bin.count))],
  tickFormat: count,
  tickSize: 0,
});

const powerText = (power: number): string => duration(10 ** power);

/** A logarithmic axis, by hand: Plot's own names powers of ten only. */
function durations(bins: Bins): Plot.PlotOptions {
  const first = Math.max(bins[0]?.from ?? 1, 0.5);
  const last = bins.at(-1)?.to ?? 10;
  const within = landmarks.filter((mark) => mark >= first && mark <= last);
  const ticks = within.length < 2 ? [first, last] : within.filter((_, i) => within.length < 6 || i % 2 === 0);
  const shown = bins.map(({ from, to, count: height }) => ({
    from: Math.log10(Math.max(from, first)),
    to: Math.log10(to ?? last),
    count: height,
  }));
  return {
    ...size,
    x: {
      domain: [Math.log10(first), Math.log10(last)],
      label: null,
      ticks: ticks.map(Math.log10),
      tickFormat: powerText,
      tickSize: 0,
    },
    y: counts(bins),
    marks: [outline(shown), Plot.ruleY([0])],
  };
}

function hits(bins: Bins): Plot.PlotOptions {
  const shown = bins.map(({ from, count: height }) => ({ from: from - 0.5, to: from + 0.5, count: height }));
  const open = bins.at(-1)?.to === null ? bins.at(-1)?.from : undefined;
  return {
    ...size,
    x: {
      domain: [-0.5, (bins.at(-1)?.from ?? 0) + 0.5],
      label: null,
      ticks: bins.map(({ from }) => from),
      tickFormat: (hit: number) => (hit === open ? `${hit}+` : String(hit)),
      tickSize: 0,
    },
    y: counts(bins),
    marks: [outline(shown), Plot.ruleY([0])],
  };
}

const rangeOf = ({ from, to }: Bins[number]): string =>
  to === null ? `${duration(from)} and more` : `${duration(from)} to ${duration(to)}`;

function describe({ kind, bins }: SubjectEvidence): string {
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  const most = bins.reduce((a, b) => (b.count > a.count ? b : a));
  return kind === "duration"
    ? `${plural(total, "call")}; most of them, ${count(most.count)}, take ${rangeOf(most)}.`
    : `${plural(total, "session")} with the call: ${bins.map((bin) => `${count(bin.count)} with ${bin.from}${bin.to === null ? " or more" : ""}`).join(", ")}.`;
}

export const distributionTitle = ({ kind }: Pick<SubjectEvidence, "kind">, isSequence: boolean): string => {
  if (kind === "duration") return "Calls by how long they took";
  return isSequence ? "Sessions by how often it occurred" : "Sessions by failures in them";
};

/** How the calls, or the sessions, are spread; undefined without any. */
export function distributionDrawing(subject: SubjectEvidence, title: string): Markup | undefined {
  const { kind, bins } = subject;
  if (bins.length === 0) return undefined;
  return drawing(kind === "duration" ? durations(bins) : hits(bins), { title, description: describe(subject) });
}
