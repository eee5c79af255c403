import { holds, sequence, startsWith } from "../pattern.ts";
import type { Rule } from "../rule.ts";

/** What tools of any agent say that are neither shells nor MCP: about paths, processes, patterns, text. */
export const toolRules: readonly Rule[] = [
  {
    id: "outside-workspace",
    errorClass: "OUTSIDE_WORKSPACE",
    match: sequence(
      /(?:Error: )?.{0,200}/,
      /(?:escapes (?:the )?workspace|is outside (?:of )?(?:the )?(?:workspace|project|allowed)|outside allowed director)/,
    ),
    validation: true,
    source: "file tools with a root, Model Context Protocol's file server",
    examples: [
      { tool: "read_file", text: "path `/etc/hosts` escapes workspace root" },
      { tool: "mcp__filesystem__read", text: "Access denied - path outside allowed directories: /etc/hosts" },
    ],
  },
  {
    id: "within-workspace",
    errorClass: "OUTSIDE_WORKSPACE",
    match: /^(?:Error: )?(?:File )?[Pp]ath .{0,200}must be (?:with)?in (?:one of )?the (?:workspace|root|project)/,
    validation: true,
    source: "Gemini CLI",
    examples: [
      { tool: "read_file", text: "File path must be within one of the workspace directories: /home/someone/project" },
    ],
  },
  {
    id: "os-not-found",
    errorClass: "FILE_NOT_FOUND",
    tools: ["read_file", "edit_file", "write_file", "delete_file", "list_dir", "read_many_files", "replace"],
    match: sequence(
      /.{0,260}/,
      /(?:No such file or directory|does not exist|[Ff]ile not found|is not a file|cannot find the file)/,
    ),
    validation: true,
    source: "errno 2 as Rust, Python and node word it",
    examples: [{ tool: "read_file", text: "failed to read a.txt: No such file or directory (os error 2)" }],
  },
  {
    id: "not-text",
    errorClass: "UNSUPPORTED_FILE",
    tools: ["Read", "read", "view", "read_file", "read_many_files"],
    match: sequence(
      /.{0,260}/,
      /(?:is not (?:valid )?UTF-8|invalid utf-8|stream did not contain valid UTF-8|codec can't decode|[Bb]inary file)/,
    ),
    validation: true,
    source: "Rust, Python",
    examples: [{ tool: "read_file", text: "a.png: stream did not contain valid UTF-8" }],
  },
  {
    id: "patch-lines",
    errorClass: "STRING_NOT_FOUND",
    tools: ["apply_patch", "edit", "replace", "edit_file", "apply_edits", "str_replace_editor"],
    match: sequence(
      /(?:apply_patch verification failed: |Error: )?/,
      /(?:Failed to find (?:expected lines|context)|No (?:match|replacement) (?:found|was performed)|Failed to edit, 0 occ)/,
    ),
    validation: true,
    source: "Codex, Gemini CLI, Anthropic's text editor tool",
    examples: [
      { tool: "apply_patch", text: "apply_patch verification failed: Failed to find expected lines in /p/a.ts:" },
      { tool: "edit", text: "No match found" },
    ],
  },
  {
    id: "patch-syntax",
    errorClass: "INVALID_INPUT",
    tools: ["apply_patch", "apply_edits"],
    match: /^(?:apply_patch verification failed: )?(?:[Ii]nvalid (?:patch|hunk)|\d+ of \d+ edits? failed validation)/,
    validation: true,
    source: "Codex: the patch grammar",
    examples: [{ tool: "apply_patch", text: "apply_patch verification failed: invalid hunk at line 2" }],
  },
  {
    id: "unknown-process",
    errorClass: "TASK_NOT_FOUND",
    match: sequence(
      /(?:\w{1,40} failed: |Error: )?/,
      /(?:[Uu]nknown (?:process|session|shell)|No (?:such )?(?:process|session|shell)|[Ss]hellId:? \S{1,40} was already)/,
    ),
    source: "Codex, Copilot",
    examples: [
      { tool: "write_stdin", text: "write_stdin failed: Unknown process id 4711" },
      { tool: "read_bash", text: "shellId: 3 was already stopped" },
    ],
  },
  {
    id: "tool-timeout",
    errorClass: "TIMEOUT",
    match: startsWith(
      /(?:Error: )?(?:[Cc]ommand|[Tt]ool|[Oo]peration|[Rr]equest|Execution) timed out/,
      /[Tt]imed? ?out (?:waiting|after)\b|exceeded (?:the )?time ?limit/,
    ),
    source: "agents' shells",
    examples: [{ text: "command timed out after 120s" }, { text: "Exit code 1\nTimeout waiting for: server" }],
  },
  {
    id: "pattern",
    errorClass: "INVALID_PATTERN",
    match: startsWith(
      /(?:rg: )?(?:regex parse error|error parsing regex)|.{0,60}[Ii]nvalid regular expression/,
      /(?:\w*grep|sed|rg|g?awk): .{0,60}(?:[Uu]nmatched|[Uu]nbalanced|[Ii]nvalid (?:preceding|back|range|character class))/,
      /(?:\w*grep|sed|rg|g?awk): .{0,60}(?:repetition|parentheses not balanced|brackets .{0,20}not balanced)/,
      /re\.error: |re\.PatternError: /,
    ),
    source: "ripgrep, POSIX regcomp(3), V8, Python",
    examples: [
      { tool: "Grep", text: "rg: regex parse error:\n    (?:a{)\n" },
      { command: "grep '(' x", text: "grep: Unmatched ( or \\(" },
    ],
  },
  {
    id: "tool-git",
    errorClass: "NOT_A_GIT_REPOSITORY",
    match: holds(100, /(?:fatal: )?not a git repository|requires a git repository/),
    source: "git, below other tools",
    examples: [{ tool: "repo_status", text: "status failed: exit 128: fatal: not a git repository: .git" }],
  },
  {
    id: "tool-path",
    errorClass: "COMMAND_NOT_FOUND",
    match: startsWith(
      /(?:Error: )?[\w.+-]{1,60}: (?:command )?not found (?:on|in) (?:the )?PATH/,
      /.{0,120}failed to spawn .{1,80}No such file/,
      /Bash command failed for pattern .{1,160}command not found/,
    ),
    slots: (_, call) => (call.isShell ? undefined : {}),
    source: "process tools",
    examples: [
      { tool: "probe", text: "foo: not found on PATH" },
      { tool: "Skill", text: 'Bash command failed for pattern "!`foo`": (eval):1: command not found: foo' },
    ],
  },
  {
    id: "conversation-length",
    errorClass: "CONTEXT_TOO_LONG",
    match: holds(80, /[Cc]ontext (?:window|length) (?:was )?exceeded|[Pp]rompt is too long|maximum context length/),
    slots: (_, call) => (call.isShell ? undefined : {}),
    source: "Anthropic's and OpenAI's interfaces",
    examples: [{ tool: "Agent", text: "Agent failed: context window exceeded" }],
  },
];
