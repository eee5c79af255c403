import { members, type Part, scalar } from "../containers/shape.ts";

/** What `claude-ending.ts` and `reported-duration.ts` read of a tool's structured answer. */
export const responseParts = {
  interrupted: scalar,
  backgroundTaskId: scalar,
  status: scalar,
  durationMs: scalar,
  totalDurationMs: scalar,
  durationSeconds: scalar,
} as const;

export const responseShape: Part = members(responseParts);
