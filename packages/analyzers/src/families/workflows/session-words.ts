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

/** The words of one session at one level of keys; a word is its keys joined by line breaks. */
export interface SessionWords {
  /** First step and middle → margins and weight. */
  readonly beginnings: Map<string, Score>;
  /** Beginning → last step → score. */
  readonly words: Map<string, Map<string, SessionWord>>;
}

/** Counts the words of 3 … `longest` steps of a session, whose middle comes at least twice between other steps. */
export function sessionWords(session: Session, keyOf: (event: Event) => string, longest: number): SessionWords {
  const found: SessionWords = { beginnings: new Map(), words: new Map() };
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
  const middle = lane.keys
    .slice(starts[0], starts[0]! + length)
    .map((key) => keys[key]!)
    .join("\n");
  const begun = new Set<number>();
  for (const pair of pairs) {
    const beginning = `${keys[pair.before]!}\n${middle}`;
    if (!begun.has(pair.before)) {
      begun.add(pair.before);
      found.beginnings.set(beginning, addScores(found.beginnings.get(beginning) ?? emptyScore, pair.score));
    }
    const lasts = rowOf(found.words, beginning, () => new Map<string, SessionWord>());
    const word = rowOf(lasts, keys[pair.after]!, (): SessionWord => ({
      score: emptyScore,
      pauseMs: 0,
      sighting: undefined,
    }));
    addPair(word, pair, lane, { length, starts });
  }
}

function addPair(
  word: SessionWord,
  { at, score }: Matching,
  { events, pauses }: CollapsedLane,
  { length, starts }: Middle,
): void {
  word.score = addScores(word.score, score);
  for (const visit of at) {
    const [first, last] = [starts[visit]! - 1, starts[visit]! + length];
    word.pauseMs += pauses[last]! - pauses[first]!;
    word.sighting = joined(word.sighting, sight(sight(undefined, events[first]!), events[last]!));
  }
}
