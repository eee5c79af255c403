import { isSlotValue } from "../../commands/slot-value.ts";
import { slotFromInput } from "../given.ts";
import { anyOf, sequence, startsWith } from "../pattern.ts";
import type { FailedCall, Rule } from "../rule.ts";

const code = "Claude Code";
const path = (_: RegExpExecArray, call: FailedCall) => slotFromInput(call, "path");

/** The parameter that an `InputValidationError` names, on this line or the ones after it. */
function parameter(call: FailedCall) {
  const text = call.lines.join("\n").slice(0, 800);
  const named = /parameter `(\w{1,40})`/.exec(text)?.[1] ?? /"path":\s*\[\s*"(\w{1,40})"/.exec(text)?.[1];
  return named !== undefined && isSlotValue(named) ? { parameter: named } : {};
}

/** What the agents' own file and search tools say. */
export const fileRules: readonly Rule[] = [
  {
    id: "not-read-yet",
    errorClass: "NOT_READ_YET",
    match: /^File has not been read yet/,
    validation: true,
    source: code,
    examples: [{ tool: "Edit", text: "File has not been read yet. Read it first before writing to it." }],
  },
  {
    id: "modified-since-read",
    errorClass: "MODIFIED_SINCE_READ",
    match: /^File has been (?:modified since read|unexpectedly modified)/,
    validation: true,
    source: code,
    examples: [
      { tool: "Edit", text: "File has been unexpectedly modified. Read it again before attempting to write it." },
      { tool: "Write", text: "<tool_use_error>File has been modified since read, either by the user or by a linter." },
    ],
  },
  {
    id: "string-not-found",
    errorClass: "STRING_NOT_FOUND",
    match: startsWith(
      /String(?: to replace)? not found in file|No match found for/i,
      /oldString not found|Could not find (?:the )?old_?string/i,
      /Failed to find expected lines/i,
    ),
    validation: true,
    source: code + ", opencode, Codex",
    examples: [
      { tool: "Edit", text: "<tool_use_error>String to replace not found in file.\nString: x</tool_use_error>" },
    ],
  },
  {
    id: "ambiguous-match",
    errorClass: "AMBIGUOUS_MATCH",
    match: /^(?:Found \d+ matches of the string to replace|Found multiple matches for oldString)/,
    validation: true,
    source: code + ", opencode",
    examples: [{ tool: "Edit", text: "Found 3 matches of the string to replace, but replace_all is false." }],
  },
  {
    id: "no-change",
    errorClass: "NO_CHANGE",
    match: /^(?:No changes to make|oldString and newString must be different)/,
    validation: true,
    source: code + ", opencode",
    examples: [{ tool: "Edit", text: "No changes to make: old_string and new_string are exactly the same." }],
  },
  {
    id: "file-too-large",
    errorClass: "FILE_TOO_LARGE",
    tools: ["Read", "read", "view", "NotebookRead"],
    match: /^(?:File content \([^)]*\) exceeds maximum|File is too large|PDF (?:is too large|has \d+ pages))/,
    slots: path,
    validation: true,
    source: code,
    examples: [
      {
        tool: "Read",
        input: { file_path: "data/big.json" },
        text: "File content (31247 tokens) exceeds maximum allowed tokens (25000). Please use offset and limit",
        slots: { path: "data/big.json" },
      },
      {
        tool: "Read",
        text: "<tool_use_error>File content (1.2MB) exceeds maximum allowed size (256KB).</tool_use_error>",
      },
    ],
  },
  {
    id: "file-not-found",
    errorClass: "FILE_NOT_FOUND",
    tools: ["Read", "Edit", "Write", "MultiEdit", "NotebookEdit", "read", "edit", "view", "read_file", "edit_file"],
    match: startsWith(
      /(?:Error: )?File (?:does not exist|not found)/,
      /Path (?:.{0,200} )?does not exist/,
      /ENOENT: no such file or directory, (?:open|stat|access|lstat)/,
    ),
    slots: path,
    validation: true,
    source: code + ", opencode, Copilot",
    examples: [
      {
        tool: "Read",
        input: { file_path: "src/old.ts" },
        text: "<tool_use_error>File does not exist. Did you mean new.ts?</tool_use_error>",
        slots: { path: "src/old.ts" },
      },
      { tool: "Read", input: { file_path: "/elsewhere/a.ts" }, text: "File does not exist." },
    ],
  },
  {
    id: "offset",
    errorClass: "INVALID_VALUE",
    tools: ["Read", "read", "view"],
    match: /^(?:Error: )?Offset \d+ is out of range/,
    validation: true,
    source: "opencode",
    examples: [{ tool: "read", text: "Error: Offset 1980 is out of range for this file (1728 lines)" }],
  },
  {
    id: "is-directory",
    errorClass: "IS_DIRECTORY",
    tools: ["Read", "Edit", "Write", "read", "view", "read_file"],
    match: /^(?:EISDIR|Error: EISDIR|Path is a directory)/,
    source: code,
    examples: [{ tool: "Read", text: "EISDIR: illegal operation on a directory, read" }],
  },
  {
    id: "binary-file",
    errorClass: "UNSUPPORTED_FILE",
    match: startsWith(
      /This tool cannot read binary files|Cannot read binary file/,
      /Image format not supported|File is a Jupyter Notebook/,
    ),
    validation: true,
    source: code,
    examples: [{ tool: "Read", text: "<tool_use_error>This tool cannot read binary files. The file appears to be" }],
  },
  {
    id: "search-unavailable",
    errorClass: "SEARCH_UNAVAILABLE",
    tools: ["Grep", "Glob"],
    match: /^(?:ENOENT: no such file or directory, |spawn )/,
    source: "seen: the agent was updated while it ran, posix_spawn of its own program fails",
    examples: [{ tool: "Glob", text: "ENOENT: no such file or directory, posix_spawn '/opt/claude'" }],
  },
  {
    id: "search-path-not-found",
    errorClass: "PATH_NOT_FOUND",
    tools: ["Grep", "Glob", "LS", "grep", "glob", "list"],
    match: /^(?:(?:Error: )?(?:Path|Directory) (?:does not exist|not found)|.{0,200}No such file or directory)/,
    slots: path,
    validation: true,
    source: code,
    examples: [
      {
        tool: "Grep",
        input: { path: "lib/" },
        text: "<tool_use_error>Path does not exist: lib/. Note: your current working directory is /p</tool_use_error>",
        slots: { path: "lib" },
      },
    ],
  },
  {
    id: "search-file-type",
    errorClass: "UNKNOWN_FILE_TYPE",
    tools: ["Grep", "grep"],
    match: /^.{0,60}unrecognized file type: \S+/,
    slots: (_, call) => slotFromInput(call, "type"),
    validation: true,
    source: "ripgrep",
    examples: [
      { tool: "Grep", input: { type: "tsx" }, text: "rg: unrecognized file type: tsx", slots: { type: "tsx" } },
    ],
  },
  {
    id: "input-validation",
    errorClass: "INVALID_INPUT",
    match: sequence(
      /(?:Error: )?/,
      anyOf(
        /InputValidationError|Invalid (?:arguments|tool (?:parameters|input))/,
        /The \w+ tool was called with invalid arguments/,
      ),
    ),
    slots: (_, call) => parameter(call),
    validation: true,
    source: code + ", opencode",
    examples: [
      {
        tool: "Write",
        text: "InputValidationError: Write failed due to the following:\nThe required parameter `file_path` is missing",
        slots: { parameter: "file_path" },
      },
      {
        tool: "AskUserQuestion",
        text: 'InputValidationError: [\n  {\n    "code": "custom",\n    "path": [\n      "questions"\n    ]',
        slots: { parameter: "questions" },
      },
    ],
  },
];
