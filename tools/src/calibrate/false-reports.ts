import { clopperPearson } from "@afteraction/analyzers";
import type { Claim } from "@afteraction/schema";
import type { Kind } from "../worlds/shape.ts";
import { nullWorld } from "../worlds/world.ts";
import { findings } from "./findings.ts";

/** How often worlds of one kind, in which nothing is true, make the product say something. */
export interface FalseReports {
  readonly kind: Kind;
  readonly sessions: number;
  readonly worlds: number;
  /** Worlds with any false report. */
  readonly any: number;
  /** False statements tested, a mean per world. */
  readonly tested: number;
  /** False reports by claim, over all worlds; sorted by claim. */
  readonly claims: readonly (readonly [Claim, number])[];
  /** Of false statements with a p-value: how many, and how many below .01, by family; sorted. */
  readonly families: readonly (readonly [string, { readonly tested: number; readonly small: number }])[];
}

export interface Batch {
  readonly sessions: number;
  readonly worlds: number;
  readonly seed: number;
}

export function falseReports(kind: Kind, { sessions, worlds, seed }: Batch): FalseReports {
  const claims = new Map<Claim, number>();
  const families = new Map<string, { tested: number; small: number }>();
  let any = 0;
  let tested = 0;
  for (let index = 0; index < worlds; index++) {
    const world = nullWorld(kind, { sessions, seed: seed + index });
    const found = findings(world.sessions);
    const isFalse = ({ hypothesis }: { readonly hypothesis: { readonly claim: Claim } }): boolean => {
      return world.truth.falseClaims.has(hypothesis.claim);
    };
    const wrong = found.published.filter(isFalse);
    any += wrong.length > 0 ? 1 : 0;
    for (const { hypothesis } of wrong) claims.set(hypothesis.claim, (claims.get(hypothesis.claim) ?? 0) + 1);
    for (const { hypothesis } of found.tested.filter(isFalse)) {
      tested += 1;
      // Recurrences are admitted by their posterior; their p is no test of a null hypothesis that holds here.
      if (hypothesis.replication.model === "recurrence") continue;
      const count = families.get(hypothesis.family) ?? { tested: 0, small: 0 };
      const small = count.small + (hypothesis.p < 0.01 ? 1 : 0);
      families.set(hypothesis.family, { tested: count.tested + 1, small });
    }
  }
  return { kind, sessions, worlds, any, tested: tested / worlds, claims: sorted(claims), families: sorted(families) };
}

const sorted = <Key extends string, Value>(map: ReadonlyMap<Key, Value>): [Key, Value][] => {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
};

/** Upper end of the 95 % confidence interval of P(any false report). */
export const upperBound = ({ any, worlds }: FalseReports): number => clopperPearson(any, worlds).high;
