/** The row of a key, made when it is not there yet. */
export function rowOf<Row>(rows: Map<string, Row>, key: string, empty: () => Row): Row {
  const found = rows.get(key);
  if (found !== undefined) return found;
  const row = empty();
  rows.set(key, row);
  return row;
}

/** Adds every row of `right` to `left`, which never comes to share a row with it. Changes and returns `left`. */
export function mergeRows<Row>(
  left: Map<string, Row>,
  right: ReadonlyMap<string, Row>,
  empty: () => Row,
  merge: (left: Row, right: Row) => Row,
): Map<string, Row> {
  for (const [key, row] of right) merge(rowOf(left, key, empty), row);
  return left;
}
