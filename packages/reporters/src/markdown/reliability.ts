import type { ReliabilityBin, Report } from "@afteraction/schema";
import { count } from "../words/amount.ts";
import { forecastsText, isWithin } from "../words/reliability.ts";
import { pictureOf } from "./plots.ts";
import { table } from "./table.ts";

const columns = [
  ["Stated", "left"],
  ["Forecasts", "right"],
  ["Mean stated", "right"],
  ["Held", "right"],
  ["95 % confidence interval", "right"],
  ["Stated lies", "left"],
] as const;

const two = (share: number): string => share.toFixed(2);

function where({ stated, interval: [low] }: ReliabilityBin): string {
  return stated < low ? "below: too cautious" : "above: too sure";
}

const cells = (bin: ReliabilityBin): string[] => [
  `${two(bin.low)} to ${two(bin.high)}`,
  count(bin.n),
  two(bin.stated),
  two(bin.observed),
  `${two(bin.interval[0])} to ${two(bin.interval[1])}`,
  isWithin(bin) ? "inside" : where(bin),
];

const method =
  "Learnings are made from the first part of the sessions alone and looked up in the rest: of those stated with a " +
  "confidence, how many held?";

/** Stated against observed replication, on this repository's own past. */
export function reliability(report: Report): string[] {
  const told = report.reliability;
  if (report.data.events === 0) return [];
  if (told === undefined) return ["## Reliability", "Not measured for this report."];
  if (told.status === "not-enough-history")
    return ["## Reliability", `${method} Not enough history yet: ${forecastsText(told)}.`];
  return [
    "## Reliability",
    `${method} ${forecastsText(told)}. A statement that was forecast several times counts once in its interval.`,
    table(columns, told.bins.toSorted((a, b) => a.low - b.low).map(cells)),
    pictureOf("reliability", report),
  ];
}
