import { join, resolve, sep } from "node:path";
import { fixedPart } from "./expand-input.ts";
import type { Inputs } from "./inputs.ts";

/** What a run writes below its folder for output, as far as it looks like logs. */
const ownNames = ["ledger", "extracted_learnings.json", "report.json", "tool_learnings.json"];

/**
 * What must not be read as logs: the folder for output, or, where logs lie inside that folder, only what runs write
 * there. Else a run would find its own report, and no two runs would be alike.
 */
export function ownOutput(out: string, { paths, from }: Pick<Inputs, "paths" | "from">): readonly string[] {
  const holdsLogs = paths.some((path) => {
    const places = [resolve(from, path), resolve(from, fixedPart(path))];
    return places.some((place) => place === out || place.startsWith(out.endsWith(sep) ? out : out + sep));
  });
  return holdsLogs ? ownNames.map((name) => join(out, name)) : [out];
}
