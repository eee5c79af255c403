import type { Random } from "./random.ts";
import type { Shape } from "./shape.ts";
import { toolCount, type ToolModel } from "./tool-model.ts";

/** One simulated person. */
export interface Person {
  readonly name: string;
  /** Logits of success, logarithm of durations. */
  readonly success: number;
  readonly logMs: number;
  /** Factor on the weight of each tool. */
  readonly mix: Float64Array;
}

/** What is fixed for one session. */
export interface SessionModel {
  readonly user: Person;
  readonly length: number;
  readonly success: number;
  readonly logMs: number;
  /** Weight of each tool in this session's mix. */
  readonly mix: Float64Array;
  /** What this session adds to each tool's success: logits. */
  readonly moods: Float64Array;
}

/** Eight people, or three where there are fewer than 60 sessions. */
export function people(shape: Shape, sessions: number, random: Random): Person[] {
  return Array.from({ length: sessions < 60 ? 3 : 8 }, (_, index) => {
    const success = shape.userSd * random.normal();
    return {
      name: `u${index + 1}`,
      success,
      logMs: shape.userDurationSd * random.normal(),
      mix: lean(shape.userMixSd, random),
    };
  });
}

/** No draw where nothing leans, so that what is added to one kind of world leaves the others as they were. */
const lean = (sd: number, random: Random): Float64Array =>
  Float64Array.from({ length: toolCount }, () => (sd === 0 ? 1 : Math.exp(sd * random.normal())));

const MINIMUM_LENGTH = 3;
const MAXIMUM_LENGTH = 300;

export function sessionModel(shape: Shape, tools: ToolModel, users: readonly Person[], random: Random): SessionModel {
  const user = shape.mainUser > 0 && random.chance(shape.mainUser) ? users[0]! : users[random.below(users.length)]!;
  const length = Math.round(Math.exp(Math.log(shape.medianLength) + shape.lengthSd * random.normal()));
  const hardness = shape.hardness * random.normal();
  return {
    user,
    length: Math.min(MAXIMUM_LENGTH, Math.max(MINIMUM_LENGTH, length)),
    success: user.success + shape.sessionSd * random.normal() - hardness,
    logMs: user.logMs + shape.sessionDurationSd * random.normal(),
    mix: Float64Array.from({ length: toolCount }, (_, tool) => {
      return (
        user.mix[tool]! *
        tools.weight[tool]! *
        Math.exp(shape.mixSd * random.normal() + hardness * tools.loading[tool]!)
      );
    }),
    moods: Float64Array.from({ length: toolCount }, () => (shape.moodSd === 0 ? 0 : shape.moodSd * random.normal())),
  };
}
