import { readdirSync } from "node:fs";
import { join } from "node:path";
import { textOf } from "./hints-place.ts";
import type { HintIndex } from "./hints-shape.ts";

/** What the repository's context files hold now: another branch may say other things than when the index was made. */
export function contextTexts({ contextFiles }: HintIndex, root: string): readonly string[] {
  const rules = join(".claude", "rules");
  return [...contextFiles, ...namesBelow(join(root, rules)).map((name) => join(rules, name))].flatMap(
    (file) => textOf(join(root, file)) ?? [],
  );
}

function namesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  } catch {
    return [];
  }
}
