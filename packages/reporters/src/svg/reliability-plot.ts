import type { Reliability, ReliabilityBin } from "@afteraction/schema";
import { plural } from "../words/amount.ts";
import { element, label, line } from "./element.ts";
import { picture } from "./picture.ts";

const WIDTH = 480;
const HEIGHT = 440;
const AREA = { left: 60, right: 440, top: 76, bottom: 366 };
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;

const across = (share: number): number => AREA.left + share * (AREA.right - AREA.left);
const up = (share: number): number => AREA.bottom - share * (AREA.bottom - AREA.top);

const grid = (): string[] =>
  TICKS.flatMap((tick) => [
    line("grid", across(tick), AREA.top, across(tick), AREA.bottom),
    line("grid", AREA.left, up(tick), AREA.right, up(tick)),
    label(across(tick), AREA.bottom + 16, tick.toFixed(1), "note", "middle"),
    label(AREA.left - 8, up(tick) + 4, tick.toFixed(1), "note", "end"),
  ]);

function bin({ stated, observed, interval: [low, high], n }: ReliabilityBin): string {
  const x = across(stated);
  const cap = (share: number): string => line("range", x - 5, up(share), x + 5, up(share));
  return [
    line("range", x, up(low), x, up(high)),
    cap(low),
    cap(high),
    element("circle", [
      ["class", "solid"],
      ["cx", x],
      ["cy", up(observed)],
      ["r", 3.5],
    ]),
    label(x, up(low) + 15, `${n}`, "note", "middle"),
  ].join("");
}

const inWords = ({ stated, observed, interval: [low, high], n }: ReliabilityBin): string =>
  `stated ${stated.toFixed(2)}: ${observed.toFixed(2)} held (95 % confidence interval ${low.toFixed(2)} to ` +
  `${high.toFixed(2)}; ${plural(n, "forecast")})`;

/**
 * A reliability diagram (Murphy & Winkler 1977): the share of forecasts that held, against the confidence that was
 * stated. Undefined while there is no table.
 */
export function reliabilityPlot(reliability: Reliability | undefined): string | undefined {
  if (reliability === undefined || reliability.bins.length === 0) return undefined;
  const title = "Stated confidence and what held";
  const bins = reliability.bins.toSorted((a, b) => a.low - b.low);
  return picture({
    width: WIDTH,
    height: HEIGHT,
    title,
    description: bins.map(inWords).join("; "),
    body: [
      label(16, 26, title, "title"),
      ...grid(),
      line("null", across(0), up(0), across(1), up(1)),
      ...bins.map(bin),
      label(AREA.left - 8, AREA.top - 16, "Share that held", "head"),
      label(AREA.right, AREA.bottom + 36, "Confidence that was stated", "head", "end"),
      label(16, HEIGHT - 14, "line: 95 % confidence interval; number: forecasts; dashed: as stated", "note"),
    ],
  });
}
