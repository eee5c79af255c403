import type { Estimate } from "@afteraction/schema";
import { percent, plural, significant } from "./amount.ts";
import { duration } from "./duration.ts";
import { day } from "./moment.ts";

type Unit = Estimate["unit"];

const signed = (value: number, text: string): string => `${value > 0 ? "+" : value < 0 ? "−" : ""}${text}`;

function points(value: number): string {
  const size = Math.abs(value * 100);
  return signed(value, size > 0 && size < 0.95 ? size.toFixed(1) : size.toFixed(0));
}

/** `+1 point`, `+12 points`. */
const pointsText = (value: number): string => `${points(value)} ${/^[+−]?1$/.test(points(value)) ? "point" : "points"}`;

const ratio = (value: number): string => `${value < 9.95 ? Number(value.toPrecision(2)) : value.toFixed(0)}×`;

/** A value of an estimate, with its unit where it is short enough to repeat in an interval. */
const bare: Readonly<Record<Unit, (value: number) => string>> = {
  share: percent,
  probability: (value) => value.toFixed(2),
  difference: points,
  ratio,
  ms: duration,
  sessions: (value) => String(Number(value.toFixed(1))),
};

/** A value of an estimate alone: `75 %`, `+12 points`, `1.8×`, `6.8 s`. */
export function quantity(value: number, unit: Unit): string {
  if (unit === "sessions") return plural(value, "session");
  return unit === "difference" ? pointsText(value) : bare[unit](value);
}

/** A value as an axis shows it. */
export const tickLabel = (value: number, unit: Unit): string => bare[unit](value);

/** `75 % (95 % confidence interval 60 % to 86 %)`. */
export function estimateText({ value, unit, interval }: Estimate): string {
  const ends = `${bare[unit](interval.low)} to ${bare[unit](interval.high)}`;
  return `${quantity(value, unit)} (${percent(interval.level)} confidence interval ${ends})`;
}

/**
 * An effect or a threshold, in the estimate's unit: differences of shares and probabilities are points; the effect of a
 * ratio is its natural logarithm, and told as the ratio that it is.
 */
export function effectText(effect: number, unit: Unit): string {
  if (unit === "share" || unit === "probability" || unit === "difference") return pointsText(effect);
  if (unit === "ratio") return ratio(Math.exp(effect));
  return unit === "ms" ? signed(effect, duration(Math.abs(effect))) : signed(effect, significant(Math.abs(effect)));
}

/** More days than a date can hold (ECMA-262, Time Values). */
const MOST_DAYS = 1e8;

/** Whole days since 1970 as a date. */
const dayText = (days: number): string => day(new Date(days * 86_400_000).toISOString());

/** A metric of an analyzer: the ending of its name is its unit. */
export function metricText(name: string, value: number): string {
  if (/ms$/i.test(name)) return duration(value);
  if (/share$|rate$/i.test(name)) return percent(value);
  if (/day$/i.test(name) && Number.isInteger(value) && Math.abs(value) < MOST_DAYS) return dayText(value);
  return Number.isInteger(value) ? String(value) : significant(value);
}
