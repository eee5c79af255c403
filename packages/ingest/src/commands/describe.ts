import type { Input } from "@afteraction/schema";
import { relativePath } from "./relative-path.ts";
import { isShell, shellText } from "./shell-tool.ts";
import { shellLine } from "./shell-line.ts";
import { inputOf } from "./slot-value.ts";
import { operationOf } from "./operation.ts";

export interface Description {
  /** Command head (`npm test`, `git commit`, `rg`), or file kind (`*.ts`). */
  readonly operation?: string;
  /** Identifiers the call was given, as typed slots: command, flags, script, skill, path from the working folder. */
  readonly inputs?: readonly Input[];
}

/** More inputs than this are cut: a call with so many is no evidence about any of them. */
const mostInputs = 24;

type Fields = Readonly<Record<string, unknown>>;

/** The first of the fields that is a text. */
function text(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === "string") return value;
  }
  return undefined;
}

function distinct(inputs: readonly Input[]): readonly Input[] {
  if (inputs.length < 2) return inputs;
  const seen = new Set<string>();
  const found: Input[] = [];
  for (const each of inputs) {
    const key = `${each[0]} ${each[1]}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (found.push(each) === mostInputs) break;
  }
  return found;
}

function described(operation: string | undefined, inputs: readonly Input[]): Description {
  const known = distinct(inputs);
  return { ...(operation !== undefined && { operation }), ...(known.length > 0 && { inputs: known }) };
}

const fileKind = (path: string): string | undefined => {
  const extension = /[^./\\]\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1];
  return extension && `*.${extension.toLowerCase()}`;
};

function describeFile(fields: Fields, cwd: string | undefined): Description {
  const path = text(fields, "file_path", "notebook_path", "filePath", "path", "target_file", "absolute_path");
  if (path === undefined) return {};
  return described(fileKind(path), inputOf("path", relativePath(path, cwd)));
}

function describeSearch(fields: Fields, cwd: string | undefined): Description {
  const path = text(fields, "path");
  const folder = path === undefined ? [] : inputOf("path", relativePath(path, cwd));
  return described(undefined, [...folder, ...inputOf("type", text(fields, "type"))]);
}

function describeLine(line: string): Description {
  const pipelines = shellLine(line);
  const inputs = pipelines.flatMap((each) => each.commands.flatMap((command) => command.inputs));
  return described(operationOf(pipelines), inputs);
}

const lines = new Map<string, Description>();
const mostLines = 4096;

/** The same lines come again and again, and each failed one is asked for twice, so the last few thousand are kept. */
function describeShell(fields: Fields): Description {
  const line = shellText(fields);
  if (line === undefined) return {};
  const known = lines.get(line);
  if (known !== undefined) return known;
  if (lines.size >= mostLines) lines.clear();
  const description = describeLine(line);
  lines.set(line, description);
  return description;
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).hostname;
}

const fileTools = new Set(
  "read edit multiedit write notebookedit notebookread view create read_file write_file edit_file replace".split(" "),
);

function describe(tool: string, fields: Fields, cwd: string | undefined): Description {
  const name = tool.toLowerCase();
  if (isShell(name)) return describeShell(fields);
  if (fileTools.has(name)) return describeFile(fields, cwd);
  if (name === "grep" || name === "glob") return describeSearch(fields, cwd);
  if (name === "skill") return described(undefined, inputOf("skill", text(fields, "skill", "command", "name")));
  if (name === "agent" || name === "task")
    return described(undefined, inputOf("agent", text(fields, "subagent_type", "agent_type")));
  if (name === "webfetch") return described(undefined, inputOf("host", hostOf(text(fields, "url"))));
  return {};
}

/**
 * What a call was asked to do. `input` is whatever the log holds; never throws.
 *
 * The operation of a shell line is that of its last command of the greatest weight (`weight.ts`), of a pipeline the
 * first: `cd x && FOO=1 timeout 60 npm test 2>&1 | tail -5` is `npm test`, whatever ran before or after it. What runs
 * only after a failure, or in the background, counts only if nothing else is there. A failed list may have failed at
 * any of its commands; so `inputs` holds those of all of them.
 */
export function describeCall(tool: string, input: unknown, cwd?: string): Description {
  return typeof input === "object" && input !== null ? describe(tool, input as Fields, cwd) : {};
}
