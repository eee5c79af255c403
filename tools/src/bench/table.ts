/** What one run of one variant measured. */
export interface Run {
  readonly variant: string;
  readonly ms: number;
  readonly peakMb: number;
  readonly count: number;
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** The scanner alone is compared with the same fields by the other ways, the whole with the same parsing alone. */
const rivalOf = (name: string, way: string): string => (name.startsWith("scan") ? `scan-${way}` : way);

/** One row per variant, medians over rounds; speeds against the naive array, and against line by line. */
export function table(runs: readonly Run[], megabytes: number): string {
  const variants = [...new Set(runs.map(({ variant }) => variant))];
  const of = (name: string): Run[] => runs.filter(({ variant }) => variant === name);
  const speed = (name: string): number => megabytes / (median(of(name).map(({ ms }) => ms)) / 1000);
  const against = (name: string, way: string): string => {
    const other = rivalOf(name, way);
    const isThere = of(other).some(({ count }) => Number.isFinite(count));
    return isThere && Number.isFinite(of(name)[0]!.count) ? (speed(name) / speed(other)).toFixed(2) : "–";
  };
  const rows = variants.map((name) => [
    name,
    Number.isFinite(of(name)[0]!.count) ? speed(name).toFixed(0) : "–",
    against(name, "array"),
    against(name, "split"),
    against(name, "chunked"),
    against(name, "duckdb-1"),
    against(name, "duckdb-2"),
    Math.max(...of(name).map(({ peakMb }) => peakMb)).toFixed(0),
    Number.isFinite(of(name)[0]!.count) ? String(of(name)[0]!.count) : "missing",
  ]);
  return aligned([
    ["variant", "MB/s", "× array", "× split", "× chunked", "× DuckDB 1", "× DuckDB 2", "peak RSS MB", "records"],
    ...rows,
  ]);
}

/** Columns of equal width; the first to the left, numbers to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column]!);
  return `${rows.map((row) => row.map(cell).join("  ")).join("\n")}\n`;
}
