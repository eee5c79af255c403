import { transitions } from "@afteraction/pipeline";

const sightings = ["admitted", "published", "covered", "standing", "weak", "unknown"] as const;

/** The life cycle as rows of a table, the head first: what a learning is × what a run says of it → what it becomes. */
export function transitionRows(): readonly (readonly string[])[] {
  const rows = Object.entries(transitions).map(([life, row]) =>
    [[life], sightings.map((sighting) => row[sighting]), [row.between ?? "as at a look"]].flat(),
  );
  return [["is", ...sightings, "between looks"], ...rows];
}

/** The cells of the first table of a page that begins with this cell, without the line below its head. */
export function tableOf(page: string, first: string): readonly (readonly string[])[] {
  const lines = page.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${first} `));
  const rest = lines.slice(Math.max(0, start));
  const end = rest.findIndex((line) => !line.startsWith("|"));
  const cells = rest.slice(0, end).map((line) => line.split("|").slice(1, -1));
  return cells.filter(([cell = ""]) => !/^ *-+ *$/.test(cell)).map((row) => row.map((cell) => cell.trim()));
}
