import type { AnyAnalyzer, ClaimWords } from "@afteraction/analyzers";
import { objectionToLearning } from "@afteraction/context";
import { hasSecret } from "@afteraction/ingest";
import { identityOf, objectionTo, patternOf, phrase } from "@afteraction/learnings";
import { isPublished, type Learning } from "@afteraction/schema";

/** Learnings as they may be told, and why others may not, by id. */
export interface Retold {
  readonly learnings: readonly Learning[];
  readonly refused: ReadonlyMap<string, string>;
}

interface Terms {
  readonly analyzers: readonly AnyAnalyzer[];
  /** The template of the category. */
  readonly category: string;
}

/**
 * Published learnings in the product's own words. What the ledger's files say comes from a folder in which anybody may
 * have written: so sentences, pattern and category are made again, from claim, subject and numbers, and a learning
 * whose identity, names or sentence are not in order is not told at all.
 */
export function retold(learnings: readonly Learning[], terms: Terms): Retold {
  const refused = new Map<string, string>();
  const told = learnings.flatMap((learning) => {
    const result = isPublished(learning) ? retell(learning, terms) : learning;
    if (typeof result !== "string") return [result];
    refused.set(learning.id, result);
    return [];
  });
  return { learnings: told, refused };
}

/** The learning in our words, or why it is not told. */
function retell(learning: Learning, terms: Terms): Learning | string {
  const { claim, subject, instead, id } = learning;
  const objection = objectionTo(subject, instead) ?? secretIn(learning);
  if (objection !== undefined) return objection;
  if (identityOf(claim, subject) !== id) return "an entry of the ledger whose id is not that of its claim and subject";
  const sentences = sentencesOf(learning, terms.analyzers);
  if (sentences === undefined) return "an entry of the ledger that lacks what its sentence needs";
  const told = { ...learning, ...sentences, ...labelsOf(learning, terms.category), ...ownValues(learning) };
  return objectionToLearning(told) ?? told;
}

const secretIn = ({ subject, instead = "" }: Learning): string | undefined =>
  hasSecret([...Object.values(subject).flat(), instead].join("\n")) ? "a name that looks like a secret" : undefined;

/** The words of a claim, of every analyzer that makes it. */
function wordsOf({ claim }: Learning, analyzers: readonly AnyAnalyzer[]): ClaimWords[] {
  const all = analyzers.map(({ claims }) => new Map<string, ClaimWords>(Object.entries(claims)).get(claim));
  return all.filter((words) => words !== undefined);
}

function sentencesOf(learning: Learning, analyzers: readonly AnyAnalyzer[]) {
  for (const { description, recommendation } of wordsOf(learning, analyzers)) {
    try {
      return {
        description: phrase(description, spoken(learning)),
        recommendation: phrase(recommendation, spoken(learning)),
      };
    } catch {
      // the numbers are another analyzer's, an older version's or a hand's: a template that lacks one throws
    }
  }
  return undefined;
}

const spoken = ({ subject, metrics, support, instead }: Learning) => ({
  subject,
  metrics,
  support,
  ...(instead === undefined ? {} : { instead }),
});

const labelsOf = ({ claim, subject, type, impact }: Learning, category: string) => ({
  pattern: patternOf(claim, subject),
  category: category.replaceAll("{type}", type).replaceAll("{claim}", claim).replaceAll("{impact}", impact),
});

const isReference = (example: string): boolean => /^[\w.:-]{0,80}@[\w.:+-]{0,40}#[\w.:/-]{0,120}$/.test(example);

/** Metrics and examples of the forms that analyzers give them. */
const ownValues = ({ metrics, examples }: Learning) => ({
  metrics: Object.fromEntries(Object.entries(metrics).filter(([key]) => /^[a-z][A-Za-z0-9]{0,24}$/.test(key))),
  examples: examples.filter(isReference),
});
