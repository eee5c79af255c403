import { UserError } from "@afteraction/schema";
import type { z } from "zod";
import { nearest } from "./nearest.ts";

type Issue = z.core.$ZodIssue;

/** The first thing that is wrong with a config, as directions: key, file, what is known, what was probably meant. */
export function configError(issues: readonly Issue[], file: string, jsonSchema: unknown): UserError {
  const [issue] = issues;
  if (issue === undefined) throw new Error("configError needs at least one issue");
  const { message, hint } = directions(issue, file, jsonSchema);
  const rest = issues.length > 1 ? ` (${issues.length - 1} more after this one)` : "";
  return new UserError({ code: "config", message: message + rest, hint, exitCode: 2 });
}

function directions(issue: Issue, file: string, jsonSchema: unknown): { message: string; hint: string } {
  const where = issue.path.length === 0 ? "" : ` under ${place(issue.path)}`;
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    return {
      message: `unknown key ${JSON.stringify(key)}${where} in ${file}`,
      hint: suggest(key, keysAt(jsonSchema, issue.path)),
    };
  }
  if (issue.code === "invalid_value" && issue.values.length > 0) {
    const known = issue.values.map(String);
    const given = typeof issue.input === "string" ? issue.input : JSON.stringify(issue.input);
    return {
      message: `unknown value ${JSON.stringify(given ?? "")}${where} in ${file}`,
      hint: suggest(given ?? "", known),
    };
  }
  return { message: `wrong value${where} in ${file}`, hint: `${issue.message}.` };
}

/** "Did you mean …? Known: …" */
export function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  const list = known.length === 0 ? "none" : known.join(", ");
  return `${near === undefined ? "" : `Did you mean ${JSON.stringify(near)}? `}Known here: ${list}.`;
}

const place = (path: readonly PropertyKey[]): string =>
  path.map((step, i) => (typeof step === "number" ? `[${step}]` : `${i === 0 ? "" : "."}${String(step)}`)).join("");

/** The keys that an object at this place may have, read off the JSON Schema. */
function keysAt(jsonSchema: unknown, path: readonly PropertyKey[]): string[] {
  let node = jsonSchema;
  for (const step of path) {
    node = typeof step === "number" ? member(node, "items") : member(member(node, "properties"), String(step));
  }
  const properties = member(node, "properties");
  return typeof properties === "object" && properties !== null ? Object.keys(properties).toSorted() : [];
}

function member(node: unknown, key: string): unknown {
  if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) return undefined;
  return Object.entries(node).find(([name]) => name === key)?.[1];
}
