import { flagSlots } from "../given.ts";
import { sequence } from "../pattern.ts";
import type { Rule } from "../rule.ts";

const base = (program = ""): string => program.slice(program.lastIndexOf("/") + 1);

/**
 * Unknown flags. The families: GNU and BSD getopt, clap (Rust), cobra and pflag (Go), Go's flag, argparse and click
 * (Python), commander and yargs (Node), Symfony console (PHP), and programs with words of their own. Each applies only
 * if the call was given the flag.
 */
export const flagRules: readonly Rule[] = [
  {
    id: "getopt",
    errorClass: "UNKNOWN_FLAG",
    tools: "shell",
    match: sequence(
      /([\w./+-]{1,60}): /,
      /(?:invalid|illegal|unrecognized|unrecognised|unknown|unsupported|bad)/,
      / (?:option|flag|argument|command line argument):? ?(?:--? )?/,
      /["'`‘]?(-{0,2}[A-Za-z][\w-]*)/,
    ),
    slots: (match, call) => flagSlots(call, match[2], base(match[1])),
    source: "GNU and BSD getopt",
    examples: [
      { command: "grep -oP x a", text: "grep: invalid option -- P", slots: { command: "grep", flag: "-P" } },
      { command: "sed -i -r s/a/b/ x", text: "sed: illegal option -- r", slots: { command: "sed", flag: "-r" } },
      { command: "date -d yesterday", text: "date: illegal option -- d", slots: { command: "date", flag: "-d" } },
      {
        command: "ls --colour",
        text: "ls: unrecognized option '--colour'",
        slots: { command: "ls", flag: "--colour" },
      },
      { command: "rg --incl x", text: "rg: unrecognized flag --incl", slots: { command: "rg", flag: "--incl" } },
      { command: "node --foo a.js", text: "node: bad option: --foo", slots: { command: "node", flag: "--foo" } },
    ],
  },
  {
    id: "find-predicate",
    errorClass: "UNKNOWN_FLAG",
    tools: "shell",
    programs: ["find"],
    match: /^find: (?:unknown predicate [`'‘])?(-[A-Za-z]+)(?:['’]|: unknown primary or operator)/,
    slots: (match, call) => flagSlots(call, match[1], "find"),
    source: "GNU and BSD find",
    examples: [
      {
        command: "find . -printf x",
        text: "find: -printf: unknown primary or operator",
        slots: { command: "find", flag: "-printf" },
      },
    ],
  },
  {
    id: "clap",
    errorClass: "UNKNOWN_FLAG",
    tools: "shell",
    match: /^error: (?:unexpected argument|Found argument) ['"`](-{1,2}[\w-]+)/,
    slots: (match, call) => flagSlots(call, match[1]),
    source: "clap (ripgrep, fd, cargo, uv, ruff, biome …)",
    examples: [
      {
        command: "fd --foo x",
        text: "error: unexpected argument '--foo' found",
        slots: { command: "fd", flag: "--foo" },
      },
    ],
  },
  {
    id: "cobra-flag",
    errorClass: "UNKNOWN_FLAG",
    tools: "shell",
    match: /^(?:Error: |error: )?unknown (?:shorthand )?flag: '?(-{0,2}[A-Za-z][\w-]*)/,
    slots: (match, call) => flagSlots(call, match[1]),
    source: "cobra (gh, docker, kubectl, helm …)",
    examples: [
      { command: "gh pr view --jsn x", text: "unknown flag: --jsn", slots: { command: "gh", flag: "--jsn" } },
      { command: "docker ps -z", text: "unknown shorthand flag: 'z' in -z", slots: { command: "docker", flag: "-z" } },
    ],
  },
  {
    id: "go-flag",
    errorClass: "UNKNOWN_FLAG",
    tools: "shell",
    match: /^flag provided but not defined: (-{1,2}[\w.-]+)/,
    slots: (match, call) => flagSlots(call, match[1]),
    source: "Go's package flag",
    examples: [
      {
        command: "go test -foo ./...",
        text: "flag provided but not defined: -foo",
        slots: { command: "go", flag: "-foo" },
      },
    ],
  },
  {
    id: "git-flag",
    errorClass: "UNKNOWN_FLAG",
    tools: "shell",
    programs: ["git"],
    match: sequence(
      /(?:error|fatal): /,
      /(?:unknown (?:option|switch) [`']|invalid option: |unrecognized argument: |unknown option: )/,
      /(-{0,2}[A-Za-z][\w-]*)/,
    ),
    slots: (match, call) => flagSlots(call, match[1], "git"),
    source: "git",
    examples: [
      { command: "git diff --foo", text: "error: invalid option: --foo", slots: { command: "git", flag: "--foo" } },
    ],
  },
  {
    id: "argparse-flag",
    errorClass: "UNKNOWN_FLAG",
    tools: "shell",
    match: sequence(
      /(?:[\w ./-]{1,60}: error|ERROR:? ?(?:\([\w.-]+\))?|error|Error)/,
      /: (?:unrecognized arguments|no such option|Unknown options)/,
      /:? ?(-{1,2}[\w-]+)/,
    ),
    slots: (match, call) => flagSlots(call, match[1]),
    source: "argparse, optparse (pytest, pip, aws, gcloud …)",
    examples: [
      {
        command: "pytest --cov=x",
        text: "pytest: error: unrecognized arguments: --cov=x",
        slots: { command: "pytest", flag: "--cov" },
      },
    ],
  },
  {
    id: "pytest-flag",
    errorClass: "UNKNOWN_FLAG",
    tools: "shell",
    match: /^(?:ERROR: |__main__\.py: error: )?unrecognized arguments: (-{1,2}[\w-]+)/,
    slots: (match, call) => flagSlots(call, match[1]),
    source: "pytest",
    examples: [
      {
        command: "python -m pytest --timeout=5",
        text: "__main__.py: error: unrecognized arguments: --timeout=5",
        slots: { command: "pytest", flag: "--timeout" },
      },
    ],
  },
  {
    id: "click-flag",
    errorClass: "UNKNOWN_FLAG",
    tools: "shell",
    match: /^(?:Error: |no )?[Nn]o such option:? ["'`]?(-{1,2}[\w-]+)/,
    slots: (match, call) => flagSlots(call, match[1]),
    source: "click, pip",
    examples: [
      { command: "black --foo a.py", text: "Error: No such option: --foo", slots: { command: "black", flag: "--foo" } },
    ],
  },
  {
    id: "commander-flag",
    errorClass: "UNKNOWN_FLAG",
    tools: "shell",
    match: sequence(
      /(?:\w*Error: |error: |ERROR: )?/,
      /(?:[Uu]nknown|[Ii]nvalid|[Uu]nexpected|[Uu]nrecognized|Unsupported|Nonexistent)/,
      / (?:CLI )?(?:command-line |command line |compiler )?/,
      /(?:option|flag|argument|arguments|parameter|switch)/,
      /:? ["'`]?(-{1,2}[A-Za-z][\w-]*)/,
    ),
    slots: (match, call) => flagSlots(call, match[1]),
    source: "commander, yargs, cac, oclif (eslint, vitest, vite, next …)",
    examples: [
      {
        command: "npx eslint --ext ts .",
        text: "Invalid option '--ext' - perhaps you meant '-c'?",
        slots: { command: "eslint", flag: "--ext" },
      },
      {
        command: "npx vitest --foo",
        text: "CACError: Unknown option `--foo`",
        slots: { command: "vitest", flag: "--foo" },
      },
      {
        command: "npx next build --foo",
        text: "error: unknown option '--foo'",
        slots: { command: "next", flag: "--foo" },
      },
      { command: "psql --foo", text: "Unknown option: --foo", slots: { command: "psql", flag: "--foo" } },
    ],
  },
  {
    id: "yargs-argument",
    errorClass: "UNKNOWN_FLAG",
    tools: "shell",
    match: sequence(
      /(?:error: )?/,
      /(?:Unknown arguments?|Unrecognized (?:option|flag)|unknown option|Unknown option|Option)/,
      /[: ]+["'`]?([A-Za-z][\w-]*)/,
    ),
    slots: (match, call) => flagSlots(call, match[1]),
    source: "yargs, jest",
    examples: [
      {
        command: "npm test -- --testPathPattern=a",
        text: 'Option "testPathPattern" was replaced by "testPathPatterns".',
        slots: { command: "npm", flag: "--testPathPattern" },
      },
    ],
  },
  {
    id: "tsc-flag",
    errorClass: "UNKNOWN_FLAG",
    tools: "shell",
    match: /^error TS(?:5023|5025): Unknown compiler option '(-{0,2}[\w-]+)'/,
    slots: (match, call) => flagSlots(call, match[1]),
    source: "TypeScript",
    examples: [
      {
        command: "npx tsc --noEmitt",
        text: "error TS5025: Unknown compiler option '--noEmitt'.",
        slots: { command: "tsc", flag: "--noEmitt" },
      },
    ],
  },
  {
    id: "console-flag",
    errorClass: "UNKNOWN_FLAG",
    tools: "shell",
    match: sequence(
      /(?:curl: )?(?:The |option |Option )["'`]?(-{1,2}[\w-]+)/,
      /["'`:]? /,
      /(?:option does not exist|does not exist|is unknown|: is unknown|is not supported|is not valid)/,
    ),
    slots: (match, call) => flagSlots(call, match[1]),
    source: "Symfony console (composer, artisan, poetry), curl",
    examples: [
      { command: "curl --foo x", text: "curl: option --foo: is unknown", slots: { command: "curl", flag: "--foo" } },
      {
        command: "composer install --foo",
        text: 'The "--foo" option does not exist.',
        slots: { command: "composer", flag: "--foo" },
      },
    ],
  },
];
