import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { falseHits, harmless, type Recall, recalls } from "./redact-recall.fixture.ts";

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const row = ({ kind, examples, redact, library, both }: Recall): string =>
  `| ${kind} | ${examples} | ${percent(redact)} | ${percent(library)} | ${percent(both)} |`;

describe("redaction on the fixture set", () => {
  it("takes no harmless text for a secret", async () => {
    expect(await falseHits()).toEqual({ redact: [], library: [] });
  });

  it("finds the kinds of secrets in the measured shares", async () => {
    const rows = await recalls();
    const examples = rows.reduce((sum, each) => sum + each.examples, 0);
    const mean = (key: "redact" | "library" | "both") => rows.reduce((sum, each) => sum + each[key], 0) / rows.length;
    const table = [
      "# Recall of redaction",
      "",
      `False hits: none of ${harmless().length} harmless texts.`,
      "",
      "| Kind | Examples | Ours | secretlint | Both |",
      "| --- | ---: | ---: | ---: | ---: |",
      ...rows.map(row),
      row({ kind: "all kinds", examples, redact: mean("redact"), library: mean("library"), both: mean("both") }),
      "",
    ].join("\n");
    await expect(table).toMatchFileSnapshot(
      fileURLToPath(new URL("../../../test-fixtures/secrets/recall.md", import.meta.url)),
    );
    expect(Math.min(...rows.map(({ both }) => both))).toBeGreaterThanOrEqual(0.95);
  });
});
