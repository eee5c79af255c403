import type { CommandPlan, Plan, ToolPlan } from "./plan.ts";
import type { Random } from "./random.ts";
import { toolNames } from "./tool-model.ts";

/**
 * Effects of every size drawn at random, most of them small: so that confidences of every size are met, and none is
 * aimed at a threshold.
 */
export function variedPlan(random: Random): Plan {
  const logit = (): number => 1.2 * random.normal();
  return {
    tools: toolNames.slice(0, 4).map((tool): ToolPlan => ({ tool, refusals: Math.exp(0.5 * random.normal()) })),
    contexts: times(6, () => ({ ...pair(random), logit: logit() })),
    recoveries: times(2, () => pair(random)).map(({ before, tool }) => ({ tool, by: before, logit: logit() })),
    workflows: times(3, () => ({ sequence: triple(random), extra: 0.5 * random.uniform() })),
    commands: times(12, (index) => command(index, random)),
  };
}

const times = <T>(count: number, draw: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => draw(i));

/** Two different tools. */
function pair(random: Random): { readonly before: string; readonly tool: string } {
  const before = random.below(toolNames.length);
  const tool = (before + 1 + random.below(toolNames.length - 1)) % toolNames.length;
  return { before: toolNames[before]!, tool: toolNames[tool]! };
}

/** Three different tools: the third is none of the first two. */
function triple(random: Random): [string, string, string] {
  const { before, tool } = pair(random);
  const others = toolNames.filter((name) => name !== before && name !== tool);
  return [before, tool, others[random.below(others.length)]!];
}

/** Met in 0.5–30 % of sessions (log-uniform); half are mended at some time, uniformly over the world's time. */
function command(index: number, random: Random): CommandPlan {
  const sessions = 0.005 * 60 ** random.uniform();
  return { operation: `run${index}`, flag: `--flag${index}`, sessions, until: 2 * random.uniform() };
}
