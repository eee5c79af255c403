import type { Data } from "@afteraction/schema";
import { listed, plural } from "./amount.ts";

/** Why there is nothing, when not even a call was read. */
export function noCalls({ files, rejects }: Pick<Data, "files" | "rejects">): string {
  if (files === 0) return "No log file was found.";
  if (rejects.length === 0) return `No tool call was found in ${plural(files, "file")}.`;
  const reasons = listed(rejects.map(({ reason, count }) => `${reason} ${count} ×`));
  return `No tool call was found in ${plural(files, "file")}; records that could not be read: ${reasons}.`;
}
