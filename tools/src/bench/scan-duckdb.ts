import { foldOf } from "./scan.ts";

interface Duck {
  readonly DuckDBInstance: {
    create(path: string, options: Readonly<Record<string, string>>): Promise<{ connect(): Promise<DuckConnection> }>;
  };
}

interface DuckConnection {
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
}

/** The same fields by DuckDB with explicit columns; undefined where it is not installed or has no pairing of results. */
export async function scanDuckDb(files: readonly string[], threads: number): Promise<number | undefined> {
  const { sql } = foldOf(files[0]!);
  const name = "@duckdb/node-api";
  const duck = sql && ((await import(name).catch(() => undefined)) as Duck | undefined);
  if (duck === undefined || sql === undefined) return undefined;
  const connection = await (await duck.DuckDBInstance.create(":memory:", { threads: String(threads) })).connect();
  const list = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(", ");
  const source = `read_ndjson([${list}], columns = ${sql.columns}, ignore_errors = true)`;
  const rows = (await connection.runAndReadAll(`select (${sql.checksum})::double from ${source}`)).getRows();
  return Number(rows[0]?.[0]);
}
