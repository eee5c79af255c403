import { startsWith } from "../pattern.ts";
import type { FailedCall, Rule } from "../rule.ts";

/** `Error: …` is anybody's message; with a stack below it, it is an exception. */
const hasStack = (call: FailedCall): boolean => call.lines.some((line) => /^(?:at |node:|Node\.js v)/.test(line));

const shell = { tools: "shell", active: true } as const;

/** Programs that crash: the exception says what it is about, the class only that there is one. */
export const programRules: readonly Rule[] = [
  {
    ...shell,
    id: "traceback",
    errorClass: "PYTHON_EXCEPTION",
    match: startsWith(
      /Traceback \(most recent call last\)|File ".{1,250}", line \d+/,
      /(?:[A-Za-z_][\w.]{0,60}(?:Error|Exception)|KeyboardInterrupt|AssertionError)(?::|$)/,
    ),
    slots: (match, call) =>
      /^Trace|^File/.test(match[0]) || /\bpython|pytest|alembic|uv|pip|manage\.py/.test(call.operation ?? "")
        ? {}
        : undefined,
    source: "Python",
    examples: [
      { command: "python a.py", text: 'Traceback (most recent call last):\n  File "a.py", line 1\nKeyError: 1' },
    ],
  },
  {
    ...shell,
    id: "node-throw",
    errorClass: "NODE_EXCEPTION",
    match: startsWith(
      /node:internal\/|\[eval\]:\d+|Uncaught |throw err;/,
      /at .{1,200}\(?(?:node:|file:|\/|[A-Z]:\\).{0,200}:\d+:\d+\)?$/,
      /\w{0,40}Error(?: \[\w+\])?: |triggerUncaughtException/,
    ),
    slots: (match, call) => (!match[0].startsWith("Error: ") || hasStack(call) ? {} : undefined),
    source: "node, bun, deno",
    examples: [{ command: "node a.js", text: "node:internal/modules/cjs/loader:1212\n  throw err;\n  ^" }],
  },
  {
    ...shell,
    id: "panic",
    errorClass: "EXCEPTION",
    match: startsWith(
      /panic: |thread '.{1,60}' panicked|Exception in thread/,
      /Unhandled exception|Segmentation fault/,
      /.{0,60}(?:core dumped|Abort trap|Bus error)|fatal error: /,
      /PHP (?:Fatal|Parse) error|.{1,200}\.rb:\d+:in |Caused by: /,
      /terminate called|At line:\d+ char:\d+/,
    ),
    source: "Go, Rust, JVM, .NET, PHP, Ruby, C, PowerShell",
    examples: [{ command: "./a.out", text: "panic: runtime error: index out of range" }],
  },
];
