import type { SecretLintCoreConfig } from "@secretlint/types";
import type { PrivateText } from "./redact.ts";

/*
 * Left out: `filter-comments`, by which a text could excuse itself from the search, and `gcp`, which opens files (its
 * JSON keys are private keys too, and found as such).
 */
const leftOut = new Set(["@secretlint/secretlint-rule-filter-comments", "@secretlint/secretlint-rule-gcp"]);

/** Loaded when it is asked for: it takes 35 ms, and most commands never ask. */
async function library() {
  const [{ lintSource }, { rules }] = await Promise.all([
    import("@secretlint/core"),
    import("@secretlint/secretlint-rule-preset-recommend"),
  ]);
  const kept = rules.filter(({ meta }) => !leftOut.has(meta.id));
  const config: SecretLintCoreConfig = { rules: kept.map((rule) => ({ id: rule.meta.id, rule, options: {} })) };
  return { lintSource, config };
}

/** `@secretlint/secretlint-rule-aws` → `aws`. */
const kindOf = (ruleId: string): string => ruleId.replace(/^@secretlint\/secretlint-rule-/, "");

/**
 * Secrets that the rules of secretlint find (its recommended preset, https://github.com/secretlint/secretlint), in
 * order of place. The second line, after `privateTexts`: it keeps up with formats that we do not.
 *
 * Texts should be searched together, in few calls: the library keeps marks of each call for its profiler, and searches
 * all of them at every call. Ten thousand calls take minutes.
 */
export async function librarySecrets(text: string): Promise<readonly PrivateText[]> {
  const { lintSource, config } = await library();
  const source = { filePath: "text", content: text, contentType: "text" as const };
  const { messages } = await lintSource({ source, options: { config, noPhysicFilePath: true } });
  return messages
    .filter(({ type }) => type === "message")
    .map(({ ruleId, range }) => ({ kind: kindOf(ruleId), index: range[0] }))
    .toSorted((a, b) => a.index - b.index || (a.kind < b.kind ? -1 : 1));
}

/** Values are searched this many UTF-16 code units at a time. */
const BATCH = 1 << 20;

/** Between values, so that no rule takes two for one. */
const between = "\n;\n";

/** Those of the values that the library takes for secrets, each with its kind. */
export async function librarySecretsAmong(values: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let batch: string[] = [];
  let length = 0;
  for (const value of new Set(values)) {
    batch.push(value);
    length += value.length;
    if (length < BATCH) continue;
    await searchBatch(batch, found);
    [batch, length] = [[], 0];
  }
  await searchBatch(batch, found);
  return found;
}

async function searchBatch(values: readonly string[], found: Map<string, string>): Promise<void> {
  const secrets = await librarySecrets(values.join(between));
  let [at, start] = [0, 0];
  for (const { kind, index } of secrets) {
    // secrets come in order of place, so the values are walked once
    while (index >= start + (values[at] ?? "").length + between.length)
      start += (values[at++] ?? "").length + between.length;
    const value = values[at];
    if (value !== undefined && !found.has(value)) found.set(value, kind);
  }
}
