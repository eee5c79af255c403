import type { Hypothesis } from "@afteraction/schema";
import { z } from "zod";
import { defineAnalyzer } from "../analyzer.ts";
import type { Cell } from "../statistics/cell.ts";
import { pooledDispersion } from "../statistics/dispersion.ts";
import { passesMargins } from "../statistics/effect.ts";
import { inOrder } from "./evidence/in-order.ts";
import { joinHalves } from "./evidence/split-cell.ts";
import { certainShare, sharesOf, stratifiedCounts } from "./evidence/stratified.ts";
import { decodeKey, nameOf } from "./keys/call-key.ts";
import { known, type Known } from "./keys/census.ts";
import { withheldWorkflow } from "./workflows/macro.ts";
import { overlapsItself } from "./workflows/overlap.ts";
import { init, type Level, merge, type State, state, step } from "./workflows/tally.ts";
import type { Word } from "./workflows/word.ts";

const options = z.object({
  threshold: z.number().positive().max(1).default(0.1).meta({
    description:
      "δ: by how much more often the last step must follow this beginning than others to be worth a sentence",
  }),
  longest: z.int().min(3).max(7).default(7).meta({ description: "Steps of the longest workflow looked for" }),
  leastCalls: z.int().positive().default(60).meta({ description: "Rarer tools and operations are not tested" }),
});
type Options = z.output<typeof options>;
type Follows = Hypothesis & { claim: "follows" };

function finish({ census, tools, steps }: State, chosen: Options): Follows[] {
  const all = known(census);
  const isStep = (keys: readonly string[]) =>
    keys.some((key) => decodeKey(key).operation !== undefined) && !keys.some(all.leftover);
  const asked = [...ofLevel(tools, all, chosen, () => true), ...ofLevel(steps, all, chosen, isStep)];
  const dispersion = pooledDispersion(asked.map(([, { cell }]) => cell));
  const about = { all, dispersion, threshold: chosen.threshold };
  return inOrder(asked.map(([text, { word, cell }]) => hypothesis(text.split("\n"), cell, word, about)));
}

/** A word that is asked about, by its text. */
type Asked = readonly [string, { readonly word: Word; readonly cell: Cell }];

function ofLevel(
  level: Level,
  all: Known,
  { leastCalls }: Options,
  belongs: (keys: readonly string[]) => boolean,
): Asked[] {
  const isAsked = (keys: readonly string[]): boolean =>
    !overlapsItself(keys) && belongs(keys) && keys.every((key) => all.events(key) >= leastCalls);
  return [...level].flatMap(([beginning, { exposure, lasts }]) =>
    [...lasts].flatMap(([last, word]): Asked[] => {
      const cell = joinHalves(exposure, word.follows);
      if (!passesMargins(cell) || !isAsked([...beginning.split("\n"), last])) return [];
      return [[`${beginning}\n${last}`, { word, cell }]];
    }),
  );
}

interface About {
  readonly all: Known;
  readonly dispersion: number;
  readonly threshold: number;
}

function hypothesis(keys: readonly string[], cell: Cell, word: Word, about: About): Follows {
  const { all, dispersion, threshold } = about;
  const found = stratifiedCounts(cell, word.evidence, dispersion);
  const withheld = withheldWorkflow(keys, found.effect, all);
  const betweenMs = cell.y1 === 0 ? 0 : Math.round(word.pauseMs / cell.y1);
  return {
    analyzer: "workflows",
    family: "seq",
    type: "workflow",
    claim: "follows",
    subject: { sequence: keys.map(nameOf) },
    ...found,
    threshold,
    metrics: {
      ...sharesOf(cell, found.effect),
      occurrences: cell.y1,
      sessions: word.evidence.sessions,
      length: keys.length,
      ...(betweenMs > 0 ? { betweenMs } : {}),
    },
    ...(withheld === undefined ? {} : { withheld }),
    cost: { seconds: savedSeconds(word, found), failures: 0 },
    severity: "medium",
  };
}

/** The pauses between its steps, which a macro would not make, at the lower bound of the effect. */
function savedSeconds({ pauseMs }: Word, { effect, replication }: Pick<Hypothesis, "effect" | "replication">): number {
  if (effect <= 0 || replication.model !== "effect") return 0;
  return (pauseMs / 1000) * certainShare(effect, replication.se);
}

export default defineAnalyzer<State, Options, "follows">({
  id: "workflows",
  docs: {
    title: "Workflows",
    question: "Which sequences of 3 to 7 steps come more often than their parts predict, and could be one script?",
    method:
      "Runs of one key are collapsed, lane by lane; parallel calls are one step, known by the call that finished " +
      "last. For every middle word of a session, does the step after it depend on the step before it? The " +
      "expectation is taken over the orders of the excursions between visits to the middle (a Markov null of the " +
      "highest order), which plain matching misses. Words that overlap themselves are not tested. A sentence needs " +
      "two steps that a macro could run.",
    assumptions: [
      "given the middle, excursions of one session would be exchangeable if the beginning did not matter",
      "sessions are independent",
      "sequences tell habits, not what is best",
    ],
    references: ["Prum, Rodolphe & de Turckheim 1995", "Reinert, Schbath & Waterman 2000", "Pinxteren & Calders 2021"],
  },
  claims: {
    follows: {
      title: "{sequence}",
      description:
        "{sequence} came {occurrences:count} times in {sessions:count} sessions: the last step follows this " +
        "beginning in {share:percent} of cases, against {restShare:percent} after another first step.",
      recommendation:
        "A script or skill could run these {length:count} steps as one[[, and save about {betweenMs:duration} of " +
        "pauses each time]].",
    },
  },
  options,
  state,
  init,
  step: (tally, session, { longest }) => step(tally, session, longest),
  merge,
  finish,
});
