import type { Input } from "@afteraction/schema";
import { inputOf } from "./slot-value.ts";

const pythonImport = /(?:^|[;\n]\s*)(?:import|from)\s+([A-Za-z_]\w*)/g;
const nodeImport = /(?:require\(|import\(|from\s+)["']((?:@[\w.-]+\/)?[\w.-]+)/g;

/** Modules that an inline program (`python -c '…'`, `node -e '…'`) imports, at most eight: top-level names only. */
export function importedModules(name: string, args: readonly string[]): readonly Input[] {
  const at = args.findIndex((word) => word === "-c" || word === "-e" || word === "--eval" || word === "-p");
  const text = at === -1 ? undefined : args[at + 1]?.slice(0, 2000);
  if (text === undefined) return [];
  const matches = text.matchAll(name === "node" ? nodeImport : pythonImport);
  return [...matches].slice(0, 8).flatMap((match) => inputOf("module", match[1]));
}
