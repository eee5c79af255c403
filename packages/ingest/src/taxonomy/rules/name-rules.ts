import { isSlotValue } from "../../commands/slot-value.ts";
import { firstGiven, isGiven, scriptSlots, slotIfGiven, subcommandSlots } from "../given.ts";
import { anyOf, holds, sequence, startsWith } from "../pattern.ts";
import type { FailedCall, Rule } from "../rule.ts";

/** The program that is not there: the call's own, or one that a script it runs needs. */
function missingCommand(call: FailedCall, word = "") {
  const name = word.slice(word.lastIndexOf("/") + 1);
  if (isGiven(call, "command", name)) return { command: name };
  const runner = firstGiven(call, "script") !== undefined || firstGiven(call, "subcommand") !== undefined;
  return runner && /^[a-z][a-z0-9_.+-]+$/.test(name) && isSlotValue(name) ? { command: name } : undefined;
}

/** `Command "x" …`, `Task "x" …` may go on in many ways; only these say that there is none. */
const unknown = holds(
  200,
  /not (?:found|exist|defined|recogni[sz]ed|contain|be found)/i,
  /unknown|no such|unrecogni[sz]ed|invalid|missing/,
  /n['o]t (?:find|know)|no (?:rule|task|recipe|target)\b/,
);

/** Names that a program does not know: subcommands, scripts, targets, types; and programs that are not there. */
export const nameRules: readonly Rule[] = [
  {
    id: "subcommand",
    errorClass: "UNKNOWN_SUBCOMMAND",
    tools: "shell",
    match: sequence(
      /(?:[\w-]{1,20}: )?(?:Error: |error: |ERROR: |Error )?/,
      /["'`]?/,
      anyOf(
        /unrecognized subcommand|unknown command|unknown subcommand/,
        /no such command|No such command|Unknown command|Command/,
        /invalid command|The command|argument \S{1,40}: invalid choice:/,
      ),
      /[: ]+["'`]?([\w:.-]+)/,
    ),
    slots: (match, call) => (unknown.test(match.input) ? subcommandSlots(call, match[1]) : undefined),
    source: "clap, cobra, click, commander, argparse, Symfony console",
    examples: [
      { command: "uv lst", text: "error: unrecognized subcommand 'lst'", slots: { command: "uv", subcommand: "lst" } },
      { command: "gh prs list", text: 'unknown command "prs" for "gh"', slots: { command: "gh", subcommand: "prs" } },
      { command: "cargo foo", text: "error: no such command: `foo`", slots: { command: "cargo", subcommand: "foo" } },
      {
        command: "poetry foo",
        text: 'The command "foo" is not defined.',
        slots: { command: "poetry", subcommand: "foo" },
      },
      { command: "npm tets", text: 'Unknown command: "tets"', slots: { command: "npm", subcommand: "tets" } },
    ],
  },
  {
    id: "not-a-command",
    errorClass: "UNKNOWN_SUBCOMMAND",
    tools: "shell",
    match: /^(?:git|docker): ['"`]([\w-]+)['"`] is not a (?:git|docker) command/,
    slots: (match, call) => subcommandSlots(call, match[1]),
    source: "git, docker",
    examples: [
      {
        command: "git foo",
        text: "git: 'foo' is not a git command. See 'git --help'.",
        slots: { command: "git", subcommand: "foo" },
      },
    ],
  },
  {
    id: "npm-script",
    errorClass: "MISSING_SCRIPT",
    tools: "shell",
    match: sequence(
      /(?:npm (?:error|ERR!) |ERR_PNPM_NO_SCRIPT\s+|error: )?/,
      anyOf(
        /Missing script:?|Script not found/,
        /Usage Error: Couldn't find a script named|Couldn't find a script named/,
        /error Command|Command|ERR_PNPM_RECURSIVE_EXEC_FIRST_FAIL\s+Command/,
      ),
      / ["'`]?([\w:.@/-]+)/,
    ),
    slots: (match, call) => (unknown.test(match.input) ? scriptSlots(call, match[1]) : undefined),
    source: "npm, pnpm, yarn, bun",
    examples: [
      { command: "npm run lnt", text: 'npm error Missing script: "lnt"', slots: { manager: "npm", script: "lnt" } },
      { command: "npm run lnt", text: 'npm ERR! Missing script: "lnt"', slots: { manager: "npm", script: "lnt" } },
      {
        command: "pnpm lnt",
        text: " ERR_PNPM_NO_SCRIPT  Missing script: lnt",
        slots: { manager: "pnpm", script: "lnt" },
      },
      { command: "yarn lnt", text: 'error Command "lnt" not found.', slots: { manager: "yarn", script: "lnt" } },
      { command: "bun run lnt", text: 'error: Script not found "lnt"', slots: { manager: "bun", script: "lnt" } },
    ],
  },
  {
    id: "make-target",
    errorClass: "MISSING_MAKE_TARGET",
    tools: "shell",
    match: sequence(
      anyOf(
        /g?make(?:\[\d+\])?: \*\*\* No rule to make target/,
        /error: Justfile does not contain recipe|error: [Nn]o recipe/,
        /Don't know how to build task|(?:mise )?ERROR no task|task: Task/,
        /error: Task not found:?|Task|\*\* \(Mix\) The task/,
        /NX\s+Cannot find configuration for task|.{0,40}[Cc]ould not find task/,
        /Project .{1,60} has no target/,
      ),
      / ["'`]?([\w:.+-]+)/,
    ),
    slots: (match, call) => (unknown.test(match.input) ? subcommandSlots(call, match[1]) : undefined),
    source: "make, just, rake, mise, task, deno, gradle, mix, nx, turbo",
    examples: [
      {
        command: "make tests",
        text: "make: *** No rule to make target 'tests'.  Stop.",
        slots: { command: "make", subcommand: "tests" },
      },
      {
        command: "just lnt",
        text: "error: Justfile does not contain recipe `lnt`",
        slots: { command: "just", subcommand: "lnt" },
      },
      { command: "mise run lnt", text: "mise ERROR no task lnt found", slots: { command: "mise", subcommand: "lnt" } },
    ],
  },
  {
    id: "rg-type",
    errorClass: "UNKNOWN_FILE_TYPE",
    tools: "shell",
    match: /^(?:rg: )?(?:error: )?unrecognized file type: ([\w+-]+)/,
    slots: (match, call) => slotIfGiven(call, "type", match[1]),
    source: "ripgrep",
    examples: [
      {
        command: "cd a && rg --type tsx foo",
        text: "Exit code 2\nrg: unrecognized file type: tsx",
        slots: { type: "tsx" },
      },
      { command: "rg -ttsx foo", text: "rg: unrecognized file type: tsx", slots: { type: "tsx" } },
    ],
  },
  {
    id: "command-not-found",
    errorClass: "COMMAND_NOT_FOUND",
    tools: "shell",
    match: sequence(
      /(?:[\w./-]{0,40}(?:sh|env|sudo|exec|make)(?:\[\d+\])?: )?/,
      /(?:eval: )?(?:line \d+: |\d+: )?(?:\(eval\):\d+: )?/,
      /(?:command not found: )?([\w.+@/-]{1,60})/,
      /(?:: (?:[Cc]ommand )?not found| not found in (?:PATH|path)|$)/,
    ),
    slots: (match, call) => (/not found/.test(match[0]) ? missingCommand(call, match[1]) : undefined),
    source: "bash, dash, zsh, sudo, make",
    examples: [
      {
        command: "timeout 5 ls",
        text: "Exit code 127\n(eval):1: command not found: timeout",
        slots: { command: "timeout" },
      },
      { command: "gh auth status", text: "/bin/bash: line 1: gh: command not found", slots: { command: "gh" } },
      { command: "npm run build", text: "sh: 1: vite: not found", slots: { command: "vite" } },
      { command: "npm run build", text: "sh: vite: command not found", slots: { command: "vite" } },
      { command: "tre x", text: "zsh: command not found: tre", slots: { command: "tre" } },
    ],
  },
  {
    id: "executable-not-found",
    errorClass: "COMMAND_NOT_FOUND",
    tools: "shell",
    match: startsWith(
      /(?:\/usr\/bin\/)?(?:env|sudo): ["'‘]?([\w.+-]{1,60})["'’]?: No such file/,
      /(?:timeout|nohup|nice|env): failed to run command ["'‘]([\w.+-]{1,60})["'’]: No such file/,
      /xargs: ([\w.+-]{1,60}): No such file/,
      /error: Failed to spawn: `([\w.+-]{1,60})`/,
      /Command not found: ([\w.+-]{1,60})$/,
      /ERR_PNPM_RECURSIVE_EXEC_FIRST_FAIL\s+Command "([\w.+-]{1,60})" not found/,
      /.{0,80}exec: "([\w.+-]{1,60})": executable file not found/,
      /(?:Error: )?spawn ([\w.+-]{1,60}) ENOENT/,
    ),
    slots: (match, call) =>
      missingCommand(
        call,
        match.slice(1).find((name) => name !== undefined),
      ) ?? {},
    source: "coreutils, Go, uv, poetry, pnpm, node",
    examples: [
      {
        command: "pnpm exec tsx a.ts",
        text: ' ERR_PNPM_RECURSIVE_EXEC_FIRST_FAIL  Command "tsx" not found',
        slots: { command: "tsx" },
      },
      {
        command: "timeout 5 foo",
        text: "timeout: failed to run command 'foo': No such file or directory",
        slots: { command: "foo" },
      },
      { command: "uv run pytst", text: "error: Failed to spawn: `pytst`", slots: { command: "pytst" } },
    ],
  },
  {
    id: "windows-command-not-found",
    errorClass: "COMMAND_NOT_FOUND",
    tools: "shell",
    match: /^(?:.{0,60}The term )?'([\w.+-]{1,60})' is not recognized as/,
    slots: (match, call) => missingCommand(call, match[1]) ?? {},
    source: "cmd, PowerShell",
    examples: [
      {
        command: "npm run build",
        text: "'vite' is not recognized as an internal or external command,",
        slots: { command: "vite" },
      },
    ],
  },
  {
    id: "npx-executable",
    errorClass: "COMMAND_NOT_FOUND",
    tools: "shell",
    programs: ["npx", "npm", "pnpm", "bunx"],
    match: startsWith(
      /npm (?:error|ERR!) could not determine executable to run/,
      /This is not the tsc command you are looking for/,
    ),
    slots: (match, call) => (match[0].startsWith("This") && isGiven(call, "command", "tsc") ? { command: "tsc" } : {}),
    source: "npx",
    examples: [
      { command: "npx tsc", text: "This is not the tsc command you are looking for", slots: { command: "tsc" } },
      { command: "npx foo", text: "npm error could not determine executable to run" },
    ],
  },
  {
    id: "command-not-found-localised",
    errorClass: "COMMAND_NOT_FOUND",
    tools: "shell",
    exitCodes: [127],
    match: /^\S{0,40}sh: [^:]{1,20}\d+[^:]{0,6}[:：] ?([\w.+-]{1,60}): /,
    slots: (match, call) => slotIfGiven(call, "command", match[1]),
    source: "bash in other languages: the exit code says what it is",
    examples: [
      {
        command: "mcp add x",
        text: "Exit code 127\n/bin/bash: Zeile 1: mcp: Kommando nicht gefunden.",
        slots: { command: "mcp" },
      },
    ],
  },
];
