import type { Session } from "@afteraction/schema";
import { examplesOf } from "./examples.ts";
import { type Example, fitLogistic, predict } from "./logistic.ts";
import { overallRule, type Rule, tableRule } from "./rules.ts";
import { auc, type Forecast, logLoss } from "./score.ts";

/** Sessions to learn from and sessions to be judged on. */
export interface Split {
  readonly name: string;
  readonly train: readonly Session[];
  readonly test: readonly Session[];
}

/** What one way of predicting makes of the calls that were held out. */
export interface Result {
  readonly way: string;
  readonly logLoss: number;
  readonly auc: number;
}

export interface Compared {
  readonly name: string;
  readonly calls: number;
  readonly failures: number;
  readonly results: readonly Result[];
}

/** Ridge penalty, chosen before anything was measured: as if each weight were drawn with a variance of a fifth. */
const RIDGE = 5;

const ways: readonly (readonly [string, (train: readonly Example[]) => Rule])[] = [
  ["every call alike", overallRule],
  ["share of the operation", (train) => tableRule(train, ["operation"])],
  ["operation, and whether the last call failed", (train) => tableRule(train, ["operation", "last"])],
  [
    "regularised logistic regression",
    (train) => {
      const model = fitLogistic(train, RIDGE);
      return ({ features }) => predict(model, features);
    },
  ],
];

/** The simple rules first, the model last. */
export function compare({ name, train, test }: Split): Compared {
  const learned = train.flatMap(examplesOf);
  const held = test.flatMap(examplesOf);
  const results = ways.map(([way, learn]): Result => {
    const rule = learn(learned);
    const forecasts = held.map((example): Forecast => ({ probability: rule(example), failed: example.failed }));
    return { way, logLoss: logLoss(forecasts), auc: auc(forecasts) };
  });
  return { name, calls: held.length, failures: held.filter(({ failed }) => failed).length, results };
}

/** What the model must beat the best simple rule by, set before the measurement. */
export const MARGIN = { logLoss: 0.05, auc: 0.05 };

/** Relative gain in log loss, and gain in AUC, of the model over the best simple rule. */
export function gainOf({ results }: Compared): { readonly logLoss: number; readonly auc: number } {
  const model = results.at(-1)!;
  const simple = results.slice(0, -1);
  const [loss, area] = [Math.min(...simple.map((each) => each.logLoss)), Math.max(...simple.map((each) => each.auc))];
  return { logLoss: 1 - model.logLoss / loss, auc: model.auc - area };
}

export const isWorthIt = (compared: Compared): boolean => {
  const gain = gainOf(compared);
  return gain.logLoss >= MARGIN.logLoss && gain.auc >= MARGIN.auc;
};
