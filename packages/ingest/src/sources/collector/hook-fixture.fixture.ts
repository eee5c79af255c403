import { readFileSync } from "node:fs";
import { jsonLines, readText } from "../../log.fixture.ts";
import type { Reading } from "../../reading.ts";
import { collectCall } from "./collect-call.ts";

/** One hook's input of an invented session, and what its process knew beside it. */
interface FixtureInput {
  readonly now: number;
  readonly agent?: string;
  readonly event?: string;
  readonly input: unknown;
}

const textOf = (agent: string, file: string): string =>
  readFileSync(new URL(`../../../../../test-fixtures/hooks/${agent}/${file}`, import.meta.url), "utf8");

/** What the collector writes for an agent's fixture. */
export function collectedText(agent: string): string {
  const inputs = textOf(agent, "inputs.jsonl")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as FixtureInput);
  const records = inputs.map(({ input, ...rest }) => collectCall({ ...rest, text: JSON.stringify(input) }));
  return jsonLines(...records.filter((record) => typeof record !== "string"));
}

/** The agent's own log of the same session. */
export const sessionOf = (agent: string): Promise<Reading> => readText(textOf(agent, "session.jsonl"));
