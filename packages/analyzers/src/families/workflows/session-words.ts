import type { Event, Session } from "@afteraction/schema";
import type { Score } from "../../statistics/cell.ts";
import { type Matching, matchings } from "../../statistics/excursions.ts";
import { addScores, emptyScore } from "../../statistics/strata.ts";
import { lanesOf } from "../../steps.ts";
import { joined, sight, type Sighting } from "../evidence/evidence.ts";
import { rowOf } from "../keys/rows.ts";
import { collapse, type CollapsedLane } from "./collapsed-lane.ts";
import { type Middle, middlesOf } from "./middles.ts";

/** Sums over the lanes of one session. */
export interface SessionWord {
  score: Score;
  pauseMs: number;
  /** Absent where the word itself does not occur. */
  sighting: Sighting | undefined;
}

/** First step and middle of words: margins and weight, and the last steps that came after it or after its middle. */
export interface Beginning {
  /** Its steps joined by line breaks. */
  readonly text: string;
  score: Score;
  readonly lasts: Map<string, SessionWord>;
}

/** The beginnings of one session at one level of keys, by their text. */
export type SessionWords = Map<string, Beginning>;

/** Counts the words of 3 … `longest` steps of a session, whose middle comes at least twice between other steps. */
export function sessionWords(session: Session, keyOf: (event: Event) => string, longest: number): SessionWords {
  const found: SessionWords = new Map();
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  const numberOf = (event: Event) => rowOf(numbers, keyOf(event), () => keys.push(keyOf(event)) - 1);
  for (const steps of lanesOf(session)) {
    const lane = collapse(steps, numberOf);
    for (const middle of middlesOf(lane.keys, longest - 2)) addMiddle(found, lane, middle, keys);
  }
  return found;
}

function addMiddle(
  found: SessionWords,
  lane: CollapsedLane,
  { length, starts }: Middle,
  keys: readonly string[],
): void {
  const visits = starts.map((start) => ({ before: lane.keys[start - 1]!, after: lane.keys[start + length]! }));
  const pairs = matchings(visits);
  if (pairs.length === 0) return;
  let middle = "";
  for (let step = starts[0]!; step < starts[0]! + length; step++) middle += `\n${keys[lane.keys[step]!]!}`;
  let begun: Beginning | undefined;
  let before: number | undefined;
  // pairs come predecessor by predecessor, whose margins and weight all its pairs share
  for (const pair of pairs) {
    if (begun === undefined || pair.before !== before) {
      before = pair.before;
      begun = beginningOf(found, `${keys[before]!}${middle}`);
      begun.score = sumOf(begun.score, pair.score);
    }
    addPair(rowOf(begun.lasts, keys[pair.after]!, emptyWord), pair, lane, { length, starts });
  }
}

function beginningOf(found: SessionWords, text: string): Beginning {
  const known = found.get(text);
  if (known !== undefined) return known;
  const made = { text, score: emptyScore, lasts: new Map<string, SessionWord>() };
  found.set(text, made);
  return made;
}

const emptyWord = (): SessionWord => ({ score: emptyScore, pauseMs: 0, sighting: undefined });

/** Most sessions have one lane, so that there is nothing to add to. */
const sumOf = (sum: Score, score: Score): Score => (sum === emptyScore ? score : addScores(sum, score));

function addPair(
  word: SessionWord,
  { at, score }: Matching,
  { events, pauses }: CollapsedLane,
  { length, starts }: Middle,
): void {
  word.score = sumOf(word.score, score);
  for (const visit of at) {
    const [first, last] = [starts[visit]! - 1, starts[visit]! + length];
    word.pauseMs += pauses[last]! - pauses[first]!;
    word.sighting = joined(word.sighting, sight(sight(undefined, events[first]!), events[last]!));
  }
}
