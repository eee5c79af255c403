import { relativePath } from "../../commands/relative-path.ts";
import { type Fields, fieldsOf, isFields } from "../../fields.ts";
import { keptText } from "./kept-text.ts";

/** Of an input, what says what was run. A file's content, a prompt, a search's pattern are not among it. */
const textKeys = [
  "command",
  "cmd",
  "script",
  "workdir",
  "type",
  "skill",
  "name",
  "subagent_type",
  "agent_type",
  "url",
] as const;

/** Paths are kept relative to the working folder, so that no home folder is in the way of reading them later. */
const pathKeys = ["file_path", "notebook_path", "filePath", "path", "target_file", "absolute_path"] as const;

/** Longest argument vector. */
const mostWords = 256;

/** Of an address only its host is read: what comes before and after may be private. */
const hostOnly = (url: string): string => (URL.canParse(url) ? `https://${new URL(url).hostname}/` : "");

function keptValue(key: string, value: unknown): unknown {
  if (typeof value === "string") return key === "url" ? hostOnly(value) : keptText(value);
  if (!Array.isArray(value)) return undefined;
  const words = value.filter((word): word is string => typeof word === "string");
  return words.slice(0, mostWords).map(keptText);
}

function keptPath(value: unknown, cwd: string | undefined): string | undefined {
  return typeof value === "string" ? keptText(relativePath(value, cwd) ?? value) : undefined;
}

/** The allow-list of an input; undefined where nothing is left of it. */
export function keptInput(input: unknown, cwd: string | undefined): Fields | undefined {
  const fields = fieldsOf(input);
  const kept: Record<string, unknown> = {};
  for (const key of textKeys) kept[key] = keptValue(key, fields[key]);
  for (const key of pathKeys) kept[key] = keptPath(fields[key], cwd);
  return isFields(input) && Object.values(kept).some((value) => value !== undefined) ? kept : undefined;
}
