import type { Plan, ToolPlan } from "./plan.ts";
import type { Random } from "./random.ts";
import type { Shape } from "./shape.ts";

/** The twelve tools of every world. Plain names: nothing may depend on knowing them. */
export const toolNames: readonly string[] = Array.from({ length: 12 }, (_, index) => {
  return `t${String(index + 1).padStart(2, "0")}`;
});

const BASE_SUCCESS_LOGIT = 2;
const MEDIAN_MS = 800;

/** What is fixed for a whole world: dense arrays by tool index, because they are read at every call. */
export interface ToolModel {
  /** Logit of success; logarithm of milliseconds; refusals against the base rate. */
  readonly success: readonly number[];
  readonly logMs: readonly number[];
  readonly refusals: readonly number[];
  readonly weight: readonly number[];
  readonly errorClass: readonly (string | undefined)[];
  /** How much a tool is drawn by a session's latent, and by its progress. */
  readonly loading: readonly number[];
  /** Factor on the weight of `next` after `before`, at `before × 12 + next`. */
  readonly transition: Float64Array;
  /** Logits for `tool` right after `before`, at `before × 12 + tool`. */
  readonly context: Float64Array;
  /** Index of the recovering tool, and its logits. */
  readonly recovery: ReadonlyMap<number, { readonly by: number; readonly logit: number }>;
  /** At `first × 12 + second`: what follows them. */
  readonly workflow: ReadonlyMap<number, { readonly next: number; readonly extra: number }>;
}

export const toolCount = toolNames.length;
const toolIndex = (name: string): number => toolNames.indexOf(name);

/** Draws how the tools of one world differ, and adds what is planted. */
export function toolModel(shape: Shape, plan: Plan, random: Random): ToolModel {
  const planOf = (tool: string): ToolPlan => plan.tools.find((each) => each.tool === tool) ?? { tool };
  const plans = toolNames.map(planOf);
  return {
    success: plans.map(({ logit = 0 }) => BASE_SUCCESS_LOGIT + logit + shape.toolFailureSd * random.normal()),
    logMs: plans.map(({ slower = 1 }) => Math.log(MEDIAN_MS * slower) + shape.toolDurationSd * random.normal()),
    refusals: plans.map(({ refusals = 1 }) => refusals),
    weight: plans.map(({ weight = 1 }) => weight),
    errorClass: plans.map(({ errorClass }) => errorClass),
    loading: plans.map(() => random.normal()),
    transition: Float64Array.from({ length: toolCount ** 2 }, (_, place) => {
      return pairing(shape, place) * Math.exp(shape.transitionSd * random.normal());
    }),
    context: contextLogits(plan),
    recovery: new Map(plan.recoveries.map(({ tool, by, logit }) => [toolIndex(tool), { by: toolIndex(by), logit }])),
    workflow: new Map(
      plan.workflows.map(({ sequence: [first, second, next], extra }) => {
        return [toolIndex(first) * toolCount + toolIndex(second), { next: toolIndex(next), extra }];
      }),
    ),
  };
}

/** Neighbours are pairs: the first and second tool, the third and fourth, … */
function pairing(shape: Shape, place: number): number {
  const [before, next] = [Math.floor(place / toolCount), place % toolCount];
  return before !== next && Math.floor(before / 2) === Math.floor(next / 2) ? shape.pairing : 1;
}

function contextLogits(plan: Plan): Float64Array {
  const table = new Float64Array(toolCount ** 2);
  for (const { before, tool, logit } of plan.contexts) table[toolIndex(before) * toolCount + toolIndex(tool)] = logit;
  return table;
}
