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

/** The same plan some time later: effects have moved by a normal draw with this standard deviation, in logits. */
export function driftedPlan(plan: Plan, sd: number, random: Random): Plan {
  const moved = (logit: number): number => logit + sd * random.normal();
  return {
    ...plan,
    tools: plan.tools.map((tool) => ({
      ...tool,
      refusals: (tool.refusals ?? 1) * Math.exp((sd / 2) * random.normal()),
    })),
    contexts: plan.contexts.map((each) => ({ ...each, logit: moved(each.logit) })),
    recoveries: plan.recoveries.map((each) => ({ ...each, logit: moved(each.logit) })),
    workflows: plan.workflows.map((each) => ({
      ...each,
      extra: Math.min(0.6, each.extra * Math.exp((sd / 2) * random.normal())),
    })),
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
