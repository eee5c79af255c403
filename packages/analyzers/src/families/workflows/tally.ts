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

const beginning = z.object({ exposure: exposureSchema, lasts: keyed(wordSchema) });
type Beginning = z.output<typeof beginning>;

const level = keyed(beginning);
export type Level = z.output<typeof level>;

/** Words of tools, and words of operations: beginnings, which are keys joined by line breaks, and their last keys. */
export const state = z.object({ census: censusSchema, tools: level, steps: level });
export type State = z.output<typeof state>;

const emptyBeginning = (): Beginning => ({ exposure: emptyExposure(), lasts: new Map() });
export const init = (): State => ({ census: new Map(), tools: new Map(), steps: new Map() });

/** A session whose log names no operation says nothing at the level of operations. */
export function step(tally: State, session: Session, longest: number): State {
  count(tally.census, session);
  addLevel(tally.tools, session, toolKey, longest);
  if (session.events.some(namesAction)) addLevel(tally.steps, session, stepKey, longest);
  return tally;
}

function addLevel(rows: Level, session: Session, keyOf: (event: Event) => string, longest: number): void {
  for (const { text, score, lasts } of sessionWords(session, keyOf, longest).values()) {
    const found = rowOf(rows, text, emptyBeginning);
    addExposure(found.exposure, score);
    for (const [last, { score: own, pauseMs, sighting }] of lasts) {
      const row = rowOf(found.lasts, last, emptyWord);
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

const mergeLevels = (left: Level, right: Level): Level => mergeRows(left, right, emptyBeginning, mergeBeginnings);

function mergeBeginnings(left: Beginning, right: Beginning): Beginning {
  mergeExposures(left.exposure, right.exposure);
  mergeRows(left.lasts, right.lasts, emptyWord, mergeWords);
  return left;
}
