import type { LearningType } from "@afteraction/schema";

/** The types as headings, in the order of every report. */
export const typeTitles: ReadonlyMap<LearningType, string> = new Map([
  ["performance", "Performance"],
  ["error_recovery", "Error recovery"],
  ["workflow", "Workflows"],
  ["validation", "Validation"],
  ["success_rate", "Success rates"],
  ["trend", "Trends"],
  ["anomaly", "Anomalies"],
]);

/** A type as a heading. */
export const typeTitle = (type: LearningType): string => typeTitles.get(type) ?? type;
