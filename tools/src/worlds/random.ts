import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A seeded source of chance. The same seed gives the same draws, so a world is a function of its name and seed. */
export interface Random {
  /** Uniform on [0, 1), multiples of 2⁻³². */
  uniform(): number;
  /** Standard normal (Box & Muller 1958). */
  normal(): number;
  chance(probability: number): boolean;
  /** Uniform on 0 … bound − 1. */
  below(bound: number): number;
  /** An index drawn with probability proportional to its weight. */
  index(weights: ArrayLike<number>): number;
}

/** FNV-1a over the parts, then MurmurHash3's finalizer: neighbouring seeds share no bits of state. */
function seedOf(parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join("\u0000")) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A source of chance for these parts, for example `random("B", 300, seed)`. */
export function random(...parts: readonly (string | number)[]): Random {
  const generator = xoroshiro128plus(seedOf(parts));
  // The generator's first states are near its seed; by 32 steps nothing of it is left to see.
  for (let step = 0; step < 32; step++) generator.next();
  const uniform = (): number => (generator.next() >>> 0) / 2 ** 32;
  return {
    uniform,
    normal: normals(uniform),
    chance: (probability) => uniform() < probability,
    below: (bound) => Math.floor(uniform() * bound),
    index: (weights) => weightedIndex(weights, uniform()),
  };
}

/** Draws come in pairs; the second of a pair waits for the next call. */
function normals(uniform: () => number): () => number {
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

function weightedIndex(weights: ArrayLike<number>, draw: number): number {
  let total = 0;
  for (let index = 0; index < weights.length; index++) total += weights[index]!;
  let left = draw * total;
  for (let index = 0; index < weights.length - 1; index++) {
    left -= weights[index]!;
    if (left < 0) return index;
  }
  return weights.length - 1;
}
