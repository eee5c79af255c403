/** A raw p-value and the family that it was tested in. */
export interface TestedRow {
  readonly family: string;
  readonly p: number;
}

/**
 * q-values, in the order of the input: weighted Benjamini–Hochberg over all families in one list (Benjamini &
 * Hochberg 1995; Genovese, Roeder & Wasserman 2006). Every family has the same budget, whatever its size: a p-value
 * counts times m_f·F/m. A data set without any effect then yields a report with probability at most q, which one
 * adjustment per family would not give.
 */
export function adjust(rows: readonly TestedRow[]): number[] {
  const weighted = weightedByFamily(rows);
  const descending = weighted.map((_, index) => index).toSorted((a, b) => weighted[b]! - weighted[a]!);
  const adjusted = Array.from<number>({ length: rows.length });
  let least = 1;
  for (const [position, index] of descending.entries()) {
    const rank = rows.length - position;
    least = Math.min(least, (weighted[index]! * rows.length) / rank);
    adjusted[index] = least;
  }
  return adjusted;
}

function weightedByFamily(rows: readonly TestedRow[]): number[] {
  const sizes = new Map<string, number>();
  for (const { family, p } of rows) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`adjust: not a p-value: ${p} (family ${family})`);
    sizes.set(family, (sizes.get(family) ?? 0) + 1);
  }
  return rows.map(({ family, p }) => Math.min(1, (p * sizes.get(family)! * sizes.size) / rows.length));
}
