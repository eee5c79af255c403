import type { Learning } from "@afteraction/schema";

/** The design document's bands of confidence: > .80 high, .60–.80 medium, < .60 low. */
export function bandOf(confidence: number): Learning["band"] {
  if (confidence > 0.8) return "high";
  return confidence >= 0.6 ? "medium" : "low";
}
