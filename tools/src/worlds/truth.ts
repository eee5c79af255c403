import type { Claim, Hypothesis, Subject } from "@afteraction/schema";
import type { Plan } from "./plan.ts";
import type { Shape } from "./shape.ts";

/** One planted effect, as the statement that should be found. */
export interface Plant {
  readonly name: string;
  readonly claim: Claim;
  readonly subject: Subject;
  readonly sign: 1 | -1;
}

/** What is true in a world. */
export interface Truth {
  /** Claims that are false whatever their subject. Empty where effects are planted. */
  readonly falseClaims: ReadonlySet<Claim>;
  readonly plants: readonly Plant[];
}

type Statement = Pick<Hypothesis, "claim" | "subject" | "effect">;

/** Whether a statement is about the planted effect: same claim, same sign, and every key the plant names. */
export function states(plant: Plant, statement: Statement): boolean {
  if (statement.claim !== plant.claim || Math.sign(statement.effect) !== plant.sign) return false;
  const keys = Object.keys(plant.subject) as (keyof Subject)[];
  return keys.every((key) => JSON.stringify(statement.subject[key]) === JSON.stringify(plant.subject[key]));
}

/**
 * Claims that are false in a world of this shape.
 * - Nothing recurs: slots are used once, other failures have generic classes.
 * - Refusals never differ between tools, and no kind of refusal meets one call in fifty.
 * - Given the call before, no other call matters: contexts and workflows are false in every shape.
 * - Recoveries are false unless tools differ *and* failures come in bursts: then a first action that often fails
 *   truly makes the next call fail.
 * - Where failed calls are repaired and tried again, that order is a true workflow.
 * - Where tools differ, slowness and failures are true; a shuffle takes the differences in duration away.
 * - Nothing changes in time. Failures are repeated in a row by chance only, unless a tool fails throughout a session.
 * - Where nothing depends on the call before, a retry right away fares as any other.
 */
export function falseClaims(shape: Shape): ReadonlySet<Claim> {
  const differ = shape.toolFailureSd > 0 || shape.toolDurationSd > 0;
  const claims: Claim[] = ["precedes", "succeeds", "recurs", "fails", "invalid", "shifted", "drifts", "unusual"];
  if (shape.moodSd === 0) claims.push("loops");
  if (shape.burst === 0 && shape.moodSd === 0) claims.push("retry");
  if (shape.retry === 0) claims.push("follows");
  if (shape.moodSd === 0 && (!differ || shape.burst === 0 || shape.shuffled)) claims.push("recovers");
  if (!differ || shape.shuffled) claims.push("slower");
  // Clocks that are off lengthen what they do not lose: the log then truly says that calls take seconds.
  if ((!differ || shape.shuffled) && shape.skewMs === 0) claims.push("slow");
  // Durations shuffled among tools that differ are spread as widely as the tools.
  if (!shape.shuffled || shape.toolDurationSd === 0) claims.push("variable");
  return new Set(claims);
}

const signOf = (logit: number): 1 | -1 => (logit < 0 ? -1 : 1);
const logits = (logit: number): string => `${logit < 0 ? "−" : "+"}${Math.abs(logit).toFixed(1)} logit`;

/** The statements that a plan makes true, one per planted effect. */
export function plantsOf(plan: Plan): Plant[] {
  return [
    ...plan.tools.flatMap(toolPlants),
    ...plan.contexts.map(({ before, tool, logit }): Plant => {
      return { name: `context ${logits(logit)}`, claim: "precedes", subject: { tool, before }, sign: signOf(logit) };
    }),
    ...plan.recoveries.map(({ tool, by, logit }): Plant => {
      return { name: `recovery ${logits(logit)}`, claim: "recovers", subject: { tool, by }, sign: signOf(logit) };
    }),
    ...plan.workflows.map(({ sequence, extra }): Plant => {
      return { name: `workflow +${extra.toFixed(2)}`, claim: "follows", subject: { sequence: [...sequence] }, sign: 1 };
    }),
    ...plan.commands.map(({ operation, flag, sessions }): Plant => {
      const name = `always fails, in ${Math.round(sessions * 100)} % of sessions`;
      return { name, claim: "recurs", subject: { command: operation, flag }, sign: 1 };
    }),
  ];
}

function toolPlants({ tool, slower = 1, refusals = 1 }: Plan["tools"][number]): Plant[] {
  const plants: Plant[] = [];
  if (slower > 4) plants.push({ name: "majority > 4 s", claim: "slow", subject: { tool }, sign: 1 });
  else if (slower > 1) plants.push({ name: `tool ×${slower} slower`, claim: "slower", subject: { tool }, sign: 1 });
  if (refusals > 1) plants.push({ name: `validation ×${refusals}`, claim: "fails", subject: { tool }, sign: 1 });
  return plants;
}
