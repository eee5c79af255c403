import { isShell } from "../keys/tool-kinds.ts";
import type { MetricKey } from "./metric-key.ts";

/** Below this, in milliseconds, nobody waits for a call. */
const NOTICEABLE = 1000;

/** Why a true change is not worth a sentence. `beforeMs` and `nowMs` are absent where failures are followed. */
export function withheldChange(
  { tool, operation, metric }: MetricKey,
  { beforeMs, nowMs }: { readonly beforeMs?: number; readonly nowMs?: number },
): string | undefined {
  if (beforeMs === undefined || nowMs === undefined) return undefined;
  if (operation === undefined && isShell(tool)) return "its time is that of the commands it is given";
  if (Math.max(beforeMs, nowMs) < NOTICEABLE) return "its calls take less than a second";
  const isWaiting = metric === "elapsed" && Math.min(beforeMs, nowMs) < NOTICEABLE;
  return isWaiting ? "what a quick call waits for is a person" : undefined;
}
