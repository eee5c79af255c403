import type { Hypothesis, Learning } from "@afteraction/schema";

type Impact = Learning["impact"];
type Benefit = Learning["benefit"];

/** What a week must at least cost for a finding to keep its tier (docs: impact). */
const floors: Readonly<Record<Impact, Benefit>> = {
  high: { secondsPerWeek: 600, failuresPerWeek: 5 },
  medium: { secondsPerWeek: 120, failuresPerWeek: 1 },
  low: { secondsPerWeek: 0, failuresPerWeek: 0 },
};

const lower: Readonly<Record<Impact, Impact>> = { high: "medium", medium: "low", low: "low" };

/** Effect × exposure per week, at its lower 80 % bound. Data of less than a week count as one week. */
export function benefitOf(cost: Hypothesis["cost"], weeks: number): Benefit {
  const whole = Math.max(1, weeks);
  return { secondsPerWeek: cost.seconds / whole, failuresPerWeek: cost.failures / whole };
}

/** The severity's tier, one tier lower where the benefit does not reach the tier's floor. It never moves confidence. */
export function impactOf(severity: Impact, benefit: Benefit): Impact {
  const floor = floors[severity];
  const reached = benefit.secondsPerWeek >= floor.secondsPerWeek || benefit.failuresPerWeek >= floor.failuresPerWeek;
  return reached ? severity : lower[severity];
}
