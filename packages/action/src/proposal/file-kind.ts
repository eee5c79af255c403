import type { FileKind } from "./three-way.ts";

/** What files are to us. @param owned paths outside the folder for output that a run writes */
export function fileKinds(out: string, owned: ReadonlySet<string>): (path: string) => FileKind {
  return (path) => {
    if (path.startsWith(`${out}/ledger/`)) return path.endsWith(".json") ? "entry" : "memory";
    if (path.startsWith(`${out}/`)) return "report";
    return owned.has(path) ? "context" : "foreign";
  };
}

/** Whether a file is of the ledger: what people edit there counts, and never stops a run. */
export const isLedger = (kind: FileKind): boolean => kind === "entry" || kind === "memory";
