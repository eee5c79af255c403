import type { Event, Session } from "@afteraction/schema";
import { z } from "zod";
import { keyed } from "../../keyed.ts";
import { addSighting } from "../evidence/evidence.ts";
import { addExposure, addOutcome, emptyExposure, exposureSchema, mergeExposures } from "../evidence/split-cell.ts";
import { namesAction, stepKey, toolKey } from "../keys/call-key.ts";
import { censusSchema, count, mergeCensuses } from "../keys/census.ts";
import { mergeRows, rowOf } from "../keys/rows.ts";
import { sessionWords } from "./session-words.ts";
import { emptyWord, mergeWords, wordSchema } from "./word.ts";

const level = z.object({ beginnings: keyed(exposureSchema), words: keyed(wordSchema) });
type Level = z.output<typeof level>;

/** Words of tools, and words of operations. A word is its keys joined by line breaks; a beginning lacks the last. */
export const state = z.object({ census: censusSchema, tools: level, steps: level });
export type State = z.output<typeof state>;

const emptyLevel = (): Level => ({ beginnings: new Map(), words: new Map() });
export const init = (): State => ({ census: new Map(), tools: emptyLevel(), steps: emptyLevel() });

/** A session whose log names no operation says nothing at the level of operations. */
export function step(tally: State, session: Session, longest: number): State {
  count(tally.census, session);
  addLevel(tally.tools, session, toolKey, longest);
  if (session.events.some(namesAction)) addLevel(tally.steps, session, stepKey, longest);
  return tally;
}

function addLevel(rows: Level, session: Session, keyOf: (event: Event) => string, longest: number): void {
  const { beginnings, words } = sessionWords(session, keyOf, longest);
  for (const [beginning, score] of beginnings) {
    addExposure(rowOf(rows.beginnings, beginning, emptyExposure), score);
    for (const [last, { score: own, pauseMs, sighting }] of words.get(beginning) ?? []) {
      const row = rowOf(rows.words, `${beginning}\n${last}`, emptyWord);
      addOutcome(row.follows, own, score.w);
      row.pauseMs += pauseMs;
      if (sighting) addSighting(row.evidence, session, sighting);
    }
  }
}

export const merge = (left: State, right: State): State => ({
  census: mergeCensuses(left.census, right.census),
  tools: mergeLevels(left.tools, right.tools),
  steps: mergeLevels(left.steps, right.steps),
});

const mergeLevels = (left: Level, right: Level): Level => ({
  beginnings: mergeRows(left.beginnings, right.beginnings, emptyExposure, mergeExposures),
  words: mergeRows(left.words, right.words, emptyWord, mergeWords),
});
