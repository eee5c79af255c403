import { amountOf, fieldsOf } from "../fields.ts";
import { millisecondsOf } from "../milliseconds.ts";

/** How long the tool itself says it took, in milliseconds: Glob and WebFetch, Agent, WebSearch (in seconds). */
export function reportedDuration(response: unknown): number | undefined {
  const fields = fieldsOf(response);
  return (
    amountOf(fields["durationMs"]) ?? amountOf(fields["totalDurationMs"]) ?? millisecondsOf(fields["durationSeconds"])
  );
}
