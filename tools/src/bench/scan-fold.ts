import { items, members, type Part, scalar } from "@afteraction/ingest";

type Fields = Readonly<Record<string, unknown>>;

/** What the scanner's rows read of a kind of log, and what they make of it: a checksum that every way must give. */
export interface ScanFold {
  readonly marks: readonly string[];
  readonly shape: Part;
  /** Columns for DuckDB and the same checksum in SQL; absent where results have to be paired with calls. */
  readonly sql?: { readonly columns: string; readonly checksum: string };
  /** A new fold: takes records, in their order, and gives what each adds. */
  open(): (record: Fields) => number;
}

const lengthOf = (value: unknown): number => (typeof value === "string" ? value.length : 0);
const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);
const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});

const hooks: ScanFold = {
  marks: [],
  shape: members({ session_id: scalar, tool_name: scalar, tool_use_id: scalar, duration_ms: scalar }),
  sql: {
    columns: "{session_id: 'VARCHAR', tool_name: 'VARCHAR', tool_use_id: 'VARCHAR', duration_ms: 'BIGINT'}",
    checksum: "sum(1 + length(session_id) + length(tool_name) + length(tool_use_id) + duration_ms)",
  },
  open: () => (record) =>
    1 +
    lengthOf(record["session_id"]) +
    lengthOf(record["tool_name"]) +
    lengthOf(record["tool_use_id"]) +
    numberOf(record["duration_ms"]),
};

const slim: ScanFold = {
  marks: [],
  shape: members({ session: scalar, tool: scalar, outcome: scalar, startedAt: scalar, durationMs: scalar }),
  sql: {
    columns: "{session: 'VARCHAR', tool: 'VARCHAR', outcome: 'VARCHAR', startedAt: 'BIGINT', durationMs: 'BIGINT'}",
    checksum: "sum(length(session) + length(tool) + length(outcome) + startedAt % 1000 + durationMs)",
  },
  open: () => (record) =>
    lengthOf(record["session"]) +
    lengthOf(record["tool"]) +
    lengthOf(record["outcome"]) +
    (numberOf(record["startedAt"]) % 1000) +
    numberOf(record["durationMs"]),
};

/** Calls by id, until their results come; what a pair adds is the time between the two. */
function pairs(): (record: Fields) => number {
  const begun = new Map<unknown, number>();
  return (record) => {
    const content = fieldsOf(record["message"])["content"];
    let sum = 0;
    for (const each of Array.isArray(content) ? content : []) {
      const block = fieldsOf(each);
      const at = typeof record["timestamp"] === "string" ? Date.parse(record["timestamp"]) : 0;
      if (block["type"] === "tool_use") begun.set(block["id"], at - lengthOf(block["name"]));
      else if (block["type"] === "tool_result")
        sum += at - (begun.get(block["tool_use_id"]) ?? at) + (block["is_error"] === true ? 1 : 0);
    }
    return sum;
  };
}

const block = members({ type: scalar, id: scalar, name: scalar, tool_use_id: scalar, is_error: scalar });
const transcripts: ScanFold = {
  marks: [`_use"`, "_resul"],
  shape: members({ timestamp: scalar, message: members({ content: items(block) }) }),
  open: pairs,
};

/** The fold for the kind of log that begins so. */
export function scanFoldOf(head: string): ScanFold {
  if (head.includes('"afteraction"')) return slim;
  return head.includes('"hook_event_name"') ? hooks : transcripts;
}
