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

/** One row per variant, medians over rounds; speeds against the naive array and against line by line. */
export function table(runs: readonly Run[], megabytes: number): string {
  const variants = [...new Set(runs.map(({ variant }) => variant))];
  const of = (name: string): Run[] => runs.filter(({ variant }) => variant === name);
  const speed = (name: string): number => megabytes / (median(of(name).map(({ ms }) => ms)) / 1000);
  const against = (name: string, other: string): string => {
    return of(other).length > 0 ? (speed(name) / speed(other)).toFixed(2) : "–";
  };
  const rows = variants.map((name) => [
    name,
    speed(name).toFixed(0),
    against(name, "array"),
    against(name, "split"),
    against(name, "chunked"),
    Math.max(...of(name).map(({ peakMb }) => peakMb)).toFixed(0),
    String(of(name)[0]!.count),
  ]);
  return aligned([["variant", "MB/s", "× array", "× split", "× chunked", "peak RSS MB", "records"], ...rows]);
}

/** Columns of equal width; the first to the left, numbers to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column]!);
  return `${rows.map((row) => row.map(cell).join("  ")).join("\n")}\n`;
}
