import type { Claim, Session } from "@afteraction/schema";
import type { Analyzer } from "../analyzer.ts";

/** The state of one analyzer after these sessions. Their order does not matter. */
export function fold<State, Options, C extends Claim>(
  analyzer: Analyzer<State, Options, C>,
  sessions: Iterable<Session>,
  options: Options,
): State {
  let state = analyzer.init(options);
  for (const session of sessions) state = analyzer.step(state, session, options);
  return state;
}
