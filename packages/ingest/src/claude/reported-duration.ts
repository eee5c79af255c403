import { amountOf, fieldsOf } from "../fields.ts";

/** How long the tool itself says it took, in milliseconds: Glob and WebFetch, Agent, WebSearch (in seconds). */
export function reportedDuration(response: unknown): number | undefined {
  const fields = fieldsOf(response);
  const seconds = amountOf(fields["durationSeconds"]);
  return (
    amountOf(fields["durationMs"]) ??
    amountOf(fields["totalDurationMs"]) ??
    (seconds === undefined ? undefined : seconds * 1000)
  );
}
