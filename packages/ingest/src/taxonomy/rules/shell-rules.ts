import { anyOf, holds, sequence, startsWith } from "../pattern.ts";
import type { Rule } from "../rule.ts";

const shell = { tools: "shell" } as const;

/** Shells and the everyday programs. */
export const shellRules: readonly Rule[] = [
  {
    ...shell,
    id: "glob",
    errorClass: "GLOB_NO_MATCH",
    match: /^(?:\(eval\):\d+: |zsh:(?:\d+:)? )no matches found: /,
    source: "zsh",
    examples: [{ command: "ls src/app/(home)/x", text: "(eval):1: no matches found: src/app/(home)/x" }],
  },
  {
    ...shell,
    id: "reserved-variable",
    errorClass: "RESERVED_VARIABLE",
    match: /^(?:\(eval\):\d+: |zsh:(?:\d+:)? )read-only variable: /,
    source: "zsh",
    examples: [{ command: "status=1", text: "(eval):1: read-only variable: status" }],
  },
  {
    ...shell,
    id: "syntax",
    errorClass: "SYNTAX_ERROR",
    match: startsWith(
      /.{0,60}(?:syntax error(?::| near| in conditional)|unexpected EOF|unexpected end of file)/,
      /(?:\(eval\):\d+: |zsh:(?:\d+:)? )(?:parse error|bad substitution|unmatched|bad pattern)/,
      /(?:\(eval\):\d+: |zsh:(?:\d+:)? )(?:unknown file attribute|condition expected|= not found)/,
      /(?:\(eval\):\d+: |zsh:(?:\d+:)? )(?:bad math)/,
      /\S{0,20}sh: .{0,60}(?:bad substitution|unterminated)/,
      /.{0,40}conditional binary operator expected/,
    ),
    slots: (match, call) =>
      /^(?:psql|ERROR|SyntaxError)/.test(match[0]) || call.lines.some((line) => /^Traceback|^SyntaxError/.test(line))
        ? undefined
        : {},
    source: "bash, zsh, PowerShell",
    examples: [
      { command: "wc $(find", text: "/bin/bash: eval: line 1: syntax error near unexpected token `('" },
      { command: 'echo "${!v}"', text: "(eval):2: bad substitution" },
    ],
  },
  {
    ...shell,
    id: "cd",
    errorClass: "NO_SUCH_FOLDER",
    match: startsWith(
      /\(eval\):cd:\d+: (?:no such file or directory|not a directory)/,
      /.{0,60}\bcd: .{0,200}(?:No such file or directory|Not a directory|: \S+$)/,
      /fatal: cannot change to /,
    ),
    source: "bash, zsh, git",
    examples: [
      { command: "cd apps/api && ls", text: "(eval):cd:1: no such file or directory: apps/api" },
      { command: "cd apps/api && ls", text: "/bin/bash: line 1: cd: apps/api: No such file or directory" },
      { command: "git -C sub status", text: "fatal: cannot change to 'sub': No such file or directory" },
    ],
  },
  {
    ...shell,
    id: "sql",
    errorClass: "SQL_ERROR",
    match: startsWith(
      /psql: error/,
      /ERROR:\s{1,4}(?:column|relation|syntax error|must be owner|permission denied)/,
      /ERROR:\s{1,4}(?:function|type|invalid input|duplicate key|null value)/,
      /ERROR:\s{1,4}(?:insert or update|operator does not exist|table)/,
      /ERROR:\s{1,4}(?:current transaction)/,
      /ERROR \d{4} \(/,
      /Error: (?:near line|in prepare|no such (?:table|column))/,
      /Runtime error near line|Parse error near line/,
      /\S{0,30}sqlite3?\.OperationalError|Error: Prisma schema|Error: P\d{4}/,
    ),
    source: "PostgreSQL, MySQL, SQLite, Prisma",
    examples: [{ command: "psql -c 'select x'", text: 'ERROR:  column "x" does not exist' }],
  },
  {
    ...shell,
    id: "jq",
    errorClass: "QUERY_ERROR",
    match: /^(?:jq: |.{0,40}failed to parse jq expression|yq: )/,
    source: "jq, gh --jq",
    examples: [{ command: "jq .a x", text: "jq: error (at <stdin>:1): Cannot index array with string" }],
  },
  {
    ...shell,
    id: "decode",
    errorClass: "DECODE_ERROR",
    match: startsWith(
      /(?:json\.decoder\.)?JSONDecodeError/,
      /Expecting (?:value|property name|',' delimiter)|Extra data: line/,
      /Unterminated string starting|Invalid control character at/,
      /.{0,40}Unexpected (?:token|end of JSON input).{0,60}JSON/,
      /yaml\.\w+\.\w+Error|Invalid \\?escape/,
    ),
    source: "Python, node",
    examples: [{ command: "curl x | python3 -m json.tool", text: "Expecting value: line 1 column 1 (char 0)" }],
  },
  {
    ...shell,
    id: "permission",
    errorClass: "PERMISSION_DENIED",
    match: holds(
      200,
      /[Pp]ermission denied|EACCES|Operation not permitted|EPERM/,
      /The requested operation requires elevation|must be (?:run as )?root/,
      /Access is denied|Read-only file system|npm (?:error|ERR!) code EACCES/,
    ),
    source: "errno",
    examples: [
      { command: "echo a > /etc/x", text: "(eval):1: permission denied: /etc/x" },
      { command: "cat /root/x", text: "cat: /root/x: Permission denied" },
    ],
  },
  {
    ...shell,
    id: "cannot-open",
    errorClass: "NO_SUCH_FILE",
    match: startsWith(
      /ERROR: file or directory not found|error: Module not found "/,
      /error: Script not found|.{0,100}can't open file |Error: ENOENT/,
      /File not found/,
      /.{0,60}: cannot (?:open|access|stat|find|remove|create) /,
      /FINDSTR: Cannot open/,
    ),
    source: "pytest, bun, python, node, coreutils",
    examples: [
      { command: "pytest tests/x.py", text: "ERROR: file or directory not found: tests/x.py" },
      { command: "python x.py", text: "python: can't open file '/p/x.py': [Errno 2] No such file or directory" },
      { command: "ls x", text: "ls: cannot access 'x': No such file or directory" },
    ],
  },
  {
    ...shell,
    id: "no-such-file",
    errorClass: "NO_SUCH_FILE",
    match: sequence(
      /(?!Traceback).{1,250}/,
      anyOf(
        /[Nn]o such file or directory|The system cannot find the (?:path|file)/,
        /Is a directory|Not a directory|: type: .{1,200}: not found/,
        /cannot find the path/,
      ),
    ),
    slots: (match) => (/^\w+Error: |^File "/.test(match[0]) ? undefined : {}),
    source: "errno",
    examples: [
      { command: "ls x", text: "ls: x: No such file or directory" },
      { command: "./a.sh", text: "(eval):1: no such file or directory: ./a.sh" },
    ],
  },
  {
    ...shell,
    id: "exists",
    errorClass: "ALREADY_EXISTS",
    match: /^.{1,200}(?:File exists|already exists)\.?$/,
    source: "errno",
    examples: [{ command: "mkdir x", text: "mkdir: x: File exists" }],
  },
  {
    ...shell,
    id: "missing-argument",
    errorClass: "MISSING_ARGUMENT",
    match: sequence(
      /(?:\S{0,40}:? ?(?:error|Error|ERROR): )?/,
      anyOf(
        /the following (?:required )?arguments (?:are required|were not provided)/,
        /missing required argument/,
        /[Mm]issing (?:argument|operand|option|file operand)/,
        /a value is required for|Not enough non-option arguments/,
        /required flag\(s\)|requires? (?:at least|exactly) \d+ arg/,
        /accepts? (?:\d+|at most|between) .{0,20}arg/,
        /option requires an argument|requires an argument/,
        /.{1,40}: (?:missing (?:(?:destination )?file )?operand|option requires an argument)/,
        /accepts \d+ arg/,
      ),
    ),
    source: "clap, argparse, click, commander, yargs, cobra, coreutils",
    examples: [
      { command: "cp a", text: "cp: missing destination file operand after 'a'" },
      { command: "uv add", text: "error: the following required arguments were not provided:" },
    ],
  },
  {
    ...shell,
    id: "invalid-value",
    errorClass: "INVALID_VALUE",
    match: sequence(
      /(?:\S{0,40}:? ?(?:error|Error|ERROR): )?/,
      anyOf(
        /invalid value|invalid choice|[Ii]nvalid argument/,
        /argument \S{1,40}: (?:invalid|expected)|[Uu]nknown JSON field/,
        /invalid --?\w|Option '.{1,40}' cannot/,
        /.{1,40}: invalid (?:number|line number|date|time interval|argument|mode|range)/,
        /.{1,40}: invalid (?:syntax|file size|character|context length|max count)/,
        /.{1,30}: illegal (?:line|byte|time|argument)|unknown argument/,
      ),
    ),
    source: "clap, argparse, gh, coreutils, BSD",
    examples: [
      { command: "gh pr view --json foo", text: 'Unknown JSON field: "foo"' },
      { command: "head -n x", text: "head: invalid number of lines: 'x'" },
    ],
  },
  {
    ...shell,
    id: "usage",
    errorClass: "WRONG_USAGE",
    match: startsWith(
      /[Uu]sage:? |Try ['`‘"].{1,60}--help|See '.{1,60}--help'/,
      /.{1,40}: (?:extra operand|too many arguments|unrecognized option)/,
      /.{1,40}: (?:invalid option|illegal option|unknown option)/,
      /.{1,40}: (?:invalid command code|unterminated|unknown command|bad flag)/,
      /.{1,40}: (?:1: ".{0,120}":)/,
      /(?:sed|grep|rg|g?awk|find|xargs): .{0,60}(?:[Uu]nmatched|[Ii]nvalid|[Tt]railing|[Uu]nterminated)/,
      /(?:sed|grep|rg|g?awk|find|xargs): .{0,60}(?:[Uu]nbalanced|unknown|missing|unclosed|syntax|regex)/,
      /(?:sed|grep|rg|g?awk|find|xargs): .{0,60}(?:paths must|parentheses|repetition)/,
      /regex parse error:|error: regex/,
    ),
    source: "GNU, BSD",
    examples: [
      { command: "cp a", text: "Try 'cp --help' for more information." },
      { command: "sed -i s/a/b/ x", text: 'sed: 1: "x": invalid command code x' },
    ],
  },
];
