import { reportSchema, type Report } from "@afteraction/schema";

/** The two records of the document: their keys have no order of their own. */
const records: ReadonlySet<string> = new Set(["metrics", "outcomes"]);

/** The same record with its keys sorted. */
export const sortedRecord = (record: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const sortRecords = (key: string, value: unknown): unknown =>
  records.has(key) && typeof value === "object" && value !== null && !Array.isArray(value)
    ? sortedRecord(value)
    : value;

/**
 * The document as JSON whose bytes do not depend on how it was put together: keys in the schema's order (parsing
 * rebuilds every object in that order), records sorted, two spaces, final newline.
 */
export const orderedJson = (report: Report): string =>
  `${JSON.stringify(reportSchema.parse(report), sortRecords, 2)}\n`;
