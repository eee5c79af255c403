type Column = readonly [head: string, align: "left" | "right"];

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A table of GitHub Flavored Markdown; cells are Markdown that is already escaped. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): string =>
  [
    row(columns.map(([head]) => head)),
    row(columns.map(([, align]) => (align === "right" ? "--:" : "---"))),
    ...rows.map(row),
  ].join("\n");

/** Paragraphs with a blank line between them; empty ones vanish. */
export const paragraphs = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join("\n\n");

/** One item a line. */
export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

/** Folded away until somebody wants it. */
export const details = (summary: string, body: string): string =>
  `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
