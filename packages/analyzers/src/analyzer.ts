import type { Claim, Hypothesis, Session } from "@afteraction/schema";
import type { z } from "zod";

/** What an analyzer says about itself: the source of its page in the docs. */
export interface AnalyzerDocs {
  readonly title: string;
  /** The question it answers, as a user would ask it. */
  readonly question: string;
  readonly method: string;
  readonly assumptions: readonly string[];
  readonly references: readonly string[];
}

/**
 * The words of one claim. `{key}` is filled from the subject (as code), `{key:unit}` from the metrics
 * (`duration`, `percent`, `count`, `factor`, `day`), `{call}` by the operation or tool, `{instead}` from the hypothesis,
 * `{errorClass:says}` and `{errorClass:mend}` from the taxonomy; `[[…]]` is left out when anything inside it is
 * missing, `[[a||b]]` is the first alternative that lacks nothing.
 */
export interface ClaimWords {
  /** A few words, for a heading. */
  readonly title: string;
  /** One sentence of fact with its numbers. */
  readonly description: string;
  /** Advice, never instruction. */
  readonly recommendation: string;
}

/**
 * A typed, mergeable fold over sessions. The session is the unit of independence.
 *
 * Laws (run by `testAnalyzer`): `merge` is associative and commutative with `init` as identity; folding the whole
 * equals folding parts and merging them, also through the state's JSON; `finish` is sorted and pure; the order of
 * sessions changes nothing.
 */
export interface Analyzer<State, Options, C extends Claim = Claim> {
  readonly id: string;
  readonly docs: AnalyzerDocs;
  readonly claims: Readonly<Record<C, ClaimWords>>;
  readonly options: z.ZodType<Options>;
  /** A codec: Map in memory, sorted rows on disk. Names from logs are never object keys. */
  readonly state: z.ZodType<State>;
  init(options: Options): State;
  /** One whole session. May change and return `state`. */
  step(state: State, session: Session, options: Options): State;
  /** May change and return `left`; never changes `right`. */
  merge(left: State, right: State): State;
  /** Everything that passed the margin filter, with estimate, interval, p and support. */
  finish(state: State, options: Options): readonly (Hypothesis & { readonly claim: C })[];
}

// eslint-disable-next-line typescript/no-explicit-any -- differently typed analyzers share one list
export type AnyAnalyzer = Analyzer<any, any, any>;

/** Checks an analyzer's types where it is written, and returns it unchanged. */
export function defineAnalyzer<State, Options, C extends Claim>(
  analyzer: Analyzer<State, Options, C>,
): Analyzer<State, Options, C> {
  return analyzer;
}
