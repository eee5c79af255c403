import type { Reliability, ReliabilityBin } from "@afteraction/schema";
import { plural } from "./amount.ts";

/** Whether the stated confidence lies within the confidence interval of the share that held. */
export const isWithin = ({ stated, interval: [low, high] }: ReliabilityBin): boolean => stated >= low && stated <= high;

/** `132 forecasts in 61 sessions`; while they are too few, how far away enough is. */
export function forecastsText({ status, forecasts, sessions, needed }: Reliability): string {
  const text = `${plural(forecasts, "forecast")} in ${plural(sessions, "session")}`;
  return status === "enough" || needed === undefined ? text : `${text}; about ${plural(needed, "session")} are needed`;
}
