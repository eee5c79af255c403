import { readFileSync } from "node:fs";

/** Version of the command, from its package.json (one folder up from source and from dist alike). */
export function version(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
