import type { Learning } from "@afteraction/schema";

/**
 * Where "no effect" lies on the estimate's scale; undefined where the scale has no such place.
 * Effects of shares, probabilities and differences are signed distances from it; the null of a ratio is 1.
 */
export function nullValue({ estimate, effect }: Pick<Learning, "estimate" | "effect">): number | undefined {
  switch (estimate.unit) {
    case "ratio":
      return 1;
    case "share":
    case "probability":
    case "difference":
      return within(Math.round((estimate.value - effect) * 1000) / 1000, estimate.unit === "difference" ? -1 : 0, 1);
    default:
      return undefined;
  }
}

const within = (value: number, low: number, high: number): number | undefined =>
  value >= low && value <= high ? value + 0 : undefined;
