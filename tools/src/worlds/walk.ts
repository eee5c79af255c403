import type { Random } from "./random.ts";
import type { SessionModel } from "./session-model.ts";
import type { Shape } from "./shape.ts";
import { toolCount, type ToolModel } from "./tool-model.ts";

/** How many calls after a failure a retry still counts as its retry. */
const RETRY_HORIZON = 6;
/** After a failure of a tool with a planted recovery: how often the recovery is tried first, and the tool again. */
const TRIES_RECOVERY = 0.25;
const TRIES_AGAIN = 0.35;

/** A failure waiting for its retry: nothing was done since, or what was done first. */
interface Pending {
  readonly tool: number;
  readonly first: number | undefined;
  readonly age: number;
}

/** The order of one session's calls: which tool comes next, and what came before adds to its success. */
export interface Walk {
  /** Index of the next tool. `progress` runs from −½ to ½ over the session. */
  next(progress: number): number;
  /** Logits that the calls before add to `tool`'s success. */
  logit(tool: number): number;
  /** Takes note of a call. */
  record(tool: number, failed: boolean): void;
  /** Takes note of a call of a tool outside the twelve. */
  recordForeign(failed: boolean): void;
}

export function walk(shape: Shape, tools: ToolModel, session: SessionModel, random: Random): Walk {
  const weights = new Float64Array(toolCount);
  let last = -1;
  let lastOther = -1;
  let lastWasForeign = false;
  let lastFailed = false;
  let pending: Pending | undefined;
  let planned: readonly number[] = [];

  const next = (progress: number): number => {
    const [first, ...rest] = planned;
    planned = rest;
    if (first !== undefined) return first;
    if (last >= 0 && random.chance(shape.stickiness)) return last;
    const planted = lastOther < 0 ? undefined : tools.workflow.get(lastOther * toolCount + last);
    if (planted !== undefined && random.chance(planted.extra)) return planted.next;
    const retried = retry(pending, tools, random);
    return retried ?? random.index(fillWeights(weights, shape, tools, session.mix, last, progress));
  };

  const logit = (tool: number): number => {
    const context = last < 0 || lastWasForeign ? 0 : tools.context[last * toolCount + tool]!;
    const recovery = pending?.tool === tool ? tools.recovery.get(tool) : undefined;
    const recovered = recovery !== undefined && pending?.first === recovery.by ? recovery.logit : 0;
    return context + recovered - (lastFailed ? shape.burst : 0);
  };

  const record = (tool: number, failed: boolean): void => {
    pending = pendingAfter(pending, tool, failed, tools);
    if (tool !== last) lastOther = last;
    last = tool;
    lastFailed = failed;
    lastWasForeign = false;
    if (failed && planned.length === 0 && random.chance(shape.retry)) planned = [repairOf(tool), tool];
  };

  const recordForeign = (failed: boolean): void => {
    lastFailed = failed;
    lastWasForeign = true;
  };
  return { next, logit, record, recordForeign };
}

/** Which tool it is does not matter: it has no effect. */
const repairOf = (tool: number): number => (tool + 1) % toolCount;

function retry(pending: Pending | undefined, tools: ToolModel, random: Random): number | undefined {
  if (pending === undefined) return undefined;
  if (pending.first === undefined)
    return random.chance(TRIES_RECOVERY) ? tools.recovery.get(pending.tool)!.by : undefined;
  return random.chance(TRIES_AGAIN) ? pending.tool : undefined;
}

function pendingAfter(
  pending: Pending | undefined,
  tool: number,
  failed: boolean,
  tools: ToolModel,
): Pending | undefined {
  if (tools.recovery.has(tool)) return failed ? { tool, first: undefined, age: 0 } : undefined;
  if (pending === undefined || pending.age >= RETRY_HORIZON - 1) return undefined;
  return { tool: pending.tool, first: pending.first ?? tool, age: pending.age + 1 };
}

/** Fills `into` with the weight of each tool as the next one. Called for every step: a loop, and no new array. */
function fillWeights(
  into: Float64Array,
  shape: Shape,
  tools: ToolModel,
  mix: Float64Array,
  last: number,
  progress: number,
) {
  const drift = shape.drift * progress;
  for (let tool = 0; tool < toolCount; tool++) {
    const after = last < 0 ? 1 : tools.transition[last * toolCount + tool]!;
    into[tool] = mix[tool]! * after * (drift === 0 ? 1 : Math.exp(drift * tools.loading[tool]!));
  }
  return into;
}
