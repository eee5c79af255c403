/** Finds which of many literals a text holds, going over the text once. */
export interface LiteralIndex {
  /** Calls back for each literal that is found, with what it stands for; until one call says that it is enough. */
  search(text: string, found: (id: number) => boolean): void;
}

interface Entry {
  readonly literal: string;
  readonly ids: number[];
}

/** Three characters, of which most texts have few that a literal begins with; collisions only cost a look. */
const keyAt = (text: string, at: number): number =>
  (text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 5) ^ (text.charCodeAt(at + 2) << 10)) & 0xffff;

/** An index of literals of three characters or more; several may stand for the same. */
export function literalIndex(literals: Iterable<readonly [literal: string, id: number]>): LiteralIndex {
  const entries = new Map<number, Entry[]>();
  const isKey = new Uint8Array(0x10000);
  for (const [literal, id] of literals) {
    const key = keyAt(literal, 0);
    isKey[key] = 1;
    const same = entries.get(key) ?? [];
    entries.set(key, same);
    const known = same.find((each) => each.literal === literal);
    if (known === undefined) same.push({ literal, ids: [id] });
    else known.ids.push(id);
  }
  return {
    search(text, found) {
      for (let at = 0; at + 3 <= text.length; at++) {
        const key = keyAt(text, at);
        if (isKey[key] === 0) continue;
        for (const { literal, ids } of entries.get(key) ?? [])
          if (text.startsWith(literal, at) && ids.some(found)) return;
      }
    },
  };
}
