import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file below a folder but git's and the local ones, by path; empty folders end in `/`. */
export function filesOf(root: string, folder = ""): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const names = readdirSync(join(root, folder), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const each of names) {
    const path = folder === "" ? each.name : `${folder}/${each.name}`;
    if (each.name === ".git" || each.name === ".afteraction") continue;
    if (!each.isDirectory()) found.set(path, readFileSync(join(root, path), "utf8"));
    else if (readdirSync(join(root, path)).length === 0) found.set(`${path}/`, "");
    else for (const [inner, text] of filesOf(root, path)) found.set(inner, text);
  }
  return found;
}

const shown = (text: string): string =>
  text
    .replaceAll("\r\n", "␍\n")
    .replaceAll("\uFEFF", "<BOM>")
    .replace(/([^\n])$/, "$1<no line end>\n");

/** Files as one text that a person can read in a review: line ends that are not the usual are shown. */
export const shownFiles = (files: ReadonlyMap<string, string>): string =>
  [...files].map(([path, text]) => `=== ${path}\n${shown(text)}`).join("");
